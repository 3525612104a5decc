import type { IngestProgress } from '../../shared/ipc-photos';
import type { StartArguments } from '../arguments';
import type { Context } from '../context';
import type { ExportJob } from '../formats/format';
import type { Handlers } from '../ipc';
import { appHandlers, type AppControl } from './app';
import { backupHandlers, type BackupControl } from './backups';
import { captionHandlers } from './captions';
import { exportHandlers, type ExportPictures } from './export';
import { findHandlers, findInTextsHandlers, type FindControl } from './find';
import { newsroomHandlers } from './newsroom';
import { outsideHandlers } from './outside';
import { pasteHandlers, type PasteProgress } from './paste';
import { photoHandlers } from './photos';
import { previewHandlers, type PreviewControl } from './preview';
import { recoveryHandlers } from './recovery';
import { spellingHandlers } from './spelling';
import { storyHandlers } from './stories';
import { versionHandlers } from './versions';
import { refusedToStories, windowHandlers, type WindowsControl } from './windows';

/** What one window is, and can be told. */
export interface WindowControl extends AppControl, WindowsControl {
  exportProgress: ExportJob['progress'];
  exportPictures: ExportPictures;
  pasteProgress: PasteProgress;
  photosProgress(progress: IngestProgress): void;
  preview: PreviewControl;
}

export type SharedHandlers = ReturnType<typeof sharedHandlers>;

/** The answers that are the same whichever window asks. */
export function sharedHandlers(context: Context, control: BackupControl & FindControl) {
  return {
    ...newsroomHandlers(context),
    ...storyHandlers(context),
    ...outsideHandlers(context),
    ...versionHandlers(context),
    ...recoveryHandlers(context),
    ...findHandlers(context, control.findProgress),
    ...spellingHandlers(context),
    ...backupHandlers(context, control),
    ...captionHandlers(context),
  };
}

/** Every request of the contract, answered for one window. It does not compile while one is missing. */
export function handlersFor(
  control: WindowControl,
  shared: SharedHandlers,
  context: Context,
  asked: StartArguments,
): Handlers {
  return {
    ...shared,
    ...appHandlers(context, asked, control),
    ...windowHandlers(control, control.storyId),
    ...pasteHandlers(context, control.pasteProgress),
    ...findInTextsHandlers(context),
    ...photoHandlers(context, control.photosProgress),
    ...exportHandlers(context, control.exportProgress, control.exportPictures),
    ...previewHandlers(context, control.preview),
    ...(control.storyId === null ? {} : refusedToStories),
  };
}
