import { create } from 'zustand';
import type { ErrorCode } from '../shared/errors';
import type { CatalogProgress, FormatView } from '../shared/ipc';
import type { DiskSpace, NewsroomView, RecentView } from '../shared/newsroom-view';
import type { KeyChoices } from '../shared/key-choices';
import { RequestError } from './ipc';
import { isStoryWindow } from './windows/this-window';
import type { PanelName } from './story/room-for-panels';

export type Screen = 'feed' | 'stories' | 'photos' | 'settings';
export type Dialog =
  | 'palette'
  | 'export'
  | 'export-photos'
  | 'photo-picker'
  | 'ingest-report'
  | 'replace-photo'
  | 'remove-photos'
  | 'removed-photos'
  | 'link'
  | 'story-picker'
  | 'restore'
  | 'conflict'
  | 'copy'
  | 'version'
  | 'recovery'
  | 'vanished'
  | 'take-over'
  | 'find-newsroom'
  | 'shortcuts'
  | 'stationery'
  | null;

/** One line at the foot of the window: what happened, and what can be done about it. */
export interface Notice {
  id: number;
  message: string;
  tone: 'plain' | 'error';
  /** Of what failed, where that is known. */
  code?: ErrorCode;
  action?: { label: string; run: () => void };
  /** Of an error: what was refused, and nothing else; it goes with the screen that it was said on. */
  passes?: boolean;
  /** When it was said, by the clock of the page. */
  at: number;
  /** How far long work is, of which this tells; such a notice stays until the work is done. */
  progress?: NoticeProgress;
}

export interface NoticeProgress {
  done: number;
  total: number;
  /** The same for the eye, where numbers say something. */
  words?: string;
}

interface AppState {
  platform: string;
  newsroom: NewsroomView | null;
  recent: readonly RecentView[];
  formats: readonly FormatView[];
  theme: 'system' | 'light' | 'dark';
  /** Keys that the person gave to actions; see `actions/key-bindings.ts`. */
  keys: KeyChoices;
  screen: Screen;
  dialog: Dialog;
  notices: readonly Notice[];
  diskSpace: DiskSpace;
  /** How far the newsroom's files are read for lists and search; null when they are. */
  catalogProgress: CatalogProgress | null;
  /** Host of the addresses of this window's preview. */
  previewHost: string;
  /** What no start needs is there by now. */
  restLoaded: boolean;
  /** Panels of the stories screen, as the person left them. */
  listShown: boolean;
  inspectorShown: boolean;
  previewShown: boolean;
  photosShown: boolean;
  /** The one of them that was asked for last: it stays where there is no room for all. */
  latestPanel: PanelName;
  /** Nothing but the words of the story is shown. */
  focusMode: boolean;
  /** The line that is written stays in the middle of the page. */
  typewriter: boolean;
}

/** Where it is kept whether a panel is shown: for the windows of stories apart from the main one. */
export function shownKeyOf(panel: PanelName): string {
  return isStoryWindow ? `story-window-${panel}-shown` : `${panel}-shown`;
}

export const useApp = create<AppState>(() => ({
  platform: '',
  newsroom: null,
  recent: [],
  formats: [],
  theme: 'system',
  keys: {},
  screen: 'feed',
  dialog: null,
  notices: [],
  diskSpace: { level: 'enough', free: 0 },
  catalogProgress: null,
  restLoaded: false,
  previewHost: '',
  listShown: !isStoryWindow && localStorage.getItem(shownKeyOf('list')) !== 'no',
  inspectorShown: localStorage.getItem(shownKeyOf('inspector')) !== 'no',
  previewShown: localStorage.getItem(shownKeyOf('preview')) === 'yes',
  photosShown: localStorage.getItem(shownKeyOf('photos')) === 'yes',
  latestPanel: 'preview',
  focusMode: false,
  typewriter: localStorage.getItem('typewriter') === 'yes',
}));

/** Folder of the newsroom that is open, by which one tells it from the next. */
export function newsroomPath(): string | undefined {
  return useApp.getState().newsroom?.path;
}

/** How long a plain notice stays; errors stay until they are dismissed, or pass. */
const NOTICE_MS = 12_000;
let noticeId = 0;

/** @returns id of the notice, to dismiss it by. */
export function notify(
  message: string,
  options: Partial<Omit<Notice, 'id' | 'message' | 'at'>> = {},
): number {
  const at = performance.now();
  const notice: Notice = { id: ++noticeId, at, message, tone: 'plain', ...options };
  useApp.setState(({ notices }) => ({ notices: [...notices.slice(-2), notice] }));
  if (notice.tone === 'plain' && notice.progress === undefined)
    setTimeout(() => dismiss(notice.id), NOTICE_MS);
  return notice.id;
}

export function showProgress(id: number, progress: NoticeProgress): void {
  useApp.setState(({ notices }) => ({
    notices: notices.map((notice) => (notice.id === id ? { ...notice, progress } : notice)),
  }));
}

export function dismiss(id: number): void {
  useApp.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

export function openDialog(dialog: Dialog): void {
  useApp.setState({ dialog });
}

/** Takes away what was said to have failed: all of it, or what failed for that reason alone. */
export function dismissErrors(only?: ErrorCode): void {
  const goes = ({ tone, code }: Notice) =>
    tone === 'error' && (only === undefined || code === only);
  useApp.setState(({ notices }) => ({ notices: notices.filter((notice) => !goes(notice)) }));
}

/**
 * Takes away what offers to do something in a newsroom that is left: it would be done in the next one. Work that
 * still goes on can be cancelled.
 */
export function dismissOffers(): void {
  useApp.setState(({ notices }) => ({
    notices: notices.filter(
      ({ action, progress }) => action === undefined || progress !== undefined,
    ),
  }));
}

/** What was said sooner before another screen came may be about going there. */
const MOMENT_MS = 1_000;

/** Has refusals go with the screen that they were said on. */
export function followPassing(): void {
  useApp.subscribe(({ screen }, before) => {
    if (screen === before.screen) return;
    const since = performance.now() - MOMENT_MS;
    useApp.setState(({ notices }) => ({
      notices: notices.filter(({ passes, at }) => passes !== true || at > since),
    }));
  });
}

/** Of these reasons the person has tried something that cannot be done; others hold wherever they go. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'bad-input',
  'busy',
  'exists',
  'missing-field',
  'needs-perl',
  'not-a-newsroom',
  'not-a-picture',
  'not-found',
  'refused',
  'too-large',
  'unreadable',
]);

export function closeDialog(): void {
  useApp.setState({ dialog: null });
}

/** Dialogs about the story in front. */
const ABOUT_STORY: ReadonlySet<Dialog> = new Set([
  'export',
  'photo-picker',
  'link',
  'story-picker',
  'conflict',
  'copy',
  'version',
]);

/** Closes a dialog that has nothing to be about any more, because another story is in front. */
export function closeStoryDialog(): void {
  if (ABOUT_STORY.has(useApp.getState().dialog)) closeDialog();
}

/** Runs what may fail, and tells the person when it does; a cancelled dialog is not a failure. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const { code, message } = error;
    if (code !== 'cancelled') notify(message, { tone: 'error', code, passes: REFUSALS.has(code) });
    return undefined;
  }
}
