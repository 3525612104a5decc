import type { StartArguments } from '../arguments';
import type { Context } from '../context';
import type { ExportJob } from '../formats/format';
import type { Handlers } from '../ipc';
import { appHandlers, type AppControl } from './app';
import { backupHandlers, type BackupControl } from './backups';
import { exportHandlers } from './export';
import { findHandlers, type FindControl } from './find';
import { newsroomHandlers } from './newsroom';
import { outsideHandlers } from './outside';
import { pasteHandlers, type PasteProgress } from './paste';
import { photoHandlers } from './photos';
import { previewHandlers, type PreviewControl } from './preview';
import { recoveryHandlers } from './recovery';
import { spellingHandlers } from './spelling';
import { storyHandlers } from './stories';
import { versionHandlers } from './versions';

/** Every request of the contract, answered. It does not compile while one is missing. */
export function makeHandlers(
  context: Context,
  asked: StartArguments,
  control: AppControl &
    BackupControl &
    FindControl & {
      exportProgress: ExportJob['progress'];
      pasteProgress: PasteProgress;
      preview: PreviewControl;
    },
): Handlers {
  return {
    ...appHandlers(context, asked, control),
    ...newsroomHandlers(context),
    ...storyHandlers(context),
    ...outsideHandlers(context),
    ...versionHandlers(context),
    ...recoveryHandlers(context),
    ...pasteHandlers(context, control.pasteProgress),
    ...findHandlers(context, control.findProgress),
    ...spellingHandlers(context),
    ...photoHandlers(context),
    ...exportHandlers(context, control.exportProgress),
    ...previewHandlers(context, control.preview),
    ...backupHandlers(context, control),
  };
}
