import type { MenuItem } from '../../shared/ipc';
import { attempt, closeDialog, openDialog, togglePanel, useApp } from '../app-store';
import { request } from '../ipc';
import { acceptVanished } from '../conflict/vanished';
import { closeNewsroom, openedNewsroom, takeOverNewsroom } from '../newsroom';
import { useFound } from '../recovery/found';
import { pasteAsStory } from '../story/paste-story';
import { goToFeed, leaveStory, newStory, useOpenStory } from '../story/open-story';
import { toggleTypography } from '../typography/switch';
import { editorCommands } from './editor-commands';
import { acceleratorOf, isKey } from './keys';

/** Something a person can do: it stands in a menu, in the palette, and may have a key. */
export interface Action {
  id: string;
  label: string;
  menu: MenuItem['menu'];
  /** e.g. `Mod+Shift+V`, see `keys.ts`. */
  keys?: string;
  /** The body's editor listens to this key itself. */
  inEditor?: boolean;
  separated?: boolean;
  isEnabled?(): boolean;
  run(): void | Promise<unknown>;
}

const app = () => useApp.getState();
const session = () => useOpenStory.getState().session;
const hasNewsroom = () => app().newsroom !== null;
const canWrite = () => app().newsroom?.readOnly === false;
const canTakeOver = () => ['held', 'lost'].includes(app().newsroom?.readOnlyReason?.why ?? '');
const hasStory = () => hasNewsroom() && session() !== null;
const onStory = () => hasStory() && app().screen === 'stories';
/** What a newer Copydesk made is known here only in part. */
const canExport = () => hasStory() && useOpenStory.getState().newer === null;
const canEdit = () => onStory() && session()?.editable === true;

async function switchNewsroom(ask: 'newsroom.choose' | 'newsroom.create' | 'newsroom.openSample') {
  if (!(await leaveStory())) return;
  const newsroom = await attempt(() => request(ask));
  if (newsroom) openedNewsroom(newsroom);
}

/** What no start needs. */
const loadBackups = () => import('../backups/backups');

const fileActions: readonly Action[] = [
  {
    id: 'new-story',
    label: 'New story',
    menu: 'File',
    keys: 'Mod+N',
    isEnabled: canWrite,
    run: () => newStory('story'),
  },
  {
    id: 'new-video',
    label: 'New video',
    menu: 'File',
    keys: 'Mod+Shift+N',
    isEnabled: canWrite,
    run: () => newStory('video'),
  },
  {
    id: 'paste-story',
    label: 'Paste as story',
    menu: 'File',
    keys: 'Mod+Alt+V',
    isEnabled: canWrite,
    run: () => pasteAsStory(),
  },
  {
    id: 'export',
    label: 'Export…',
    menu: 'File',
    keys: 'Mod+E',
    isEnabled: canExport,
    separated: true,
    run: () => openDialog('export'),
  },
  {
    id: 'open-newsroom',
    label: 'Open newsroom…',
    menu: 'File',
    keys: 'Mod+O',
    separated: true,
    run: () => switchNewsroom('newsroom.choose'),
  },
  {
    id: 'new-newsroom',
    label: 'New newsroom…',
    menu: 'File',
    run: () => switchNewsroom('newsroom.create'),
  },
  {
    id: 'sample-newsroom',
    label: 'Open the sample newsroom…',
    menu: 'File',
    run: () => switchNewsroom('newsroom.openSample'),
  },
  {
    id: 'reveal-newsroom',
    label: 'Show newsroom in file manager',
    menu: 'File',
    isEnabled: hasNewsroom,
    run: () => attempt(() => request('newsroom.reveal')),
  },
  {
    id: 'take-over',
    label: 'Take over newsroom',
    menu: 'File',
    isEnabled: canTakeOver,
    run: () => takeOverNewsroom(),
  },
  {
    id: 'accept-vanished',
    label: 'Reload from folder as it is',
    menu: 'File',
    isEnabled: () => (app().newsroom?.vanished ?? 0) > 0,
    run: () => acceptVanished(),
  },
  {
    id: 'restore-words',
    label: 'Restore found words…',
    menu: 'File',
    isEnabled: () => useFound.getState().found.length > 0,
    run: async () => (await import('../recovery/recovery-store')).showFound(),
  },
  {
    id: 'backup-now',
    label: 'Back up now',
    menu: 'File',
    isEnabled: hasNewsroom,
    separated: true,
    run: async () => (await loadBackups()).backUpNow(),
  },
  {
    id: 'restore-backup',
    label: 'Restore a backup…',
    menu: 'File',
    run: async () => (await loadBackups()).chooseBackup(),
  },
  {
    id: 'close-newsroom',
    label: 'Close newsroom',
    menu: 'File',
    separated: true,
    isEnabled: hasNewsroom,
    run: () => closeNewsroom(),
  },
];

const editActions: readonly Action[] = [
  {
    id: 'undo',
    label: 'Undo',
    menu: 'Edit',
    keys: 'Mod+Z',
    isEnabled: () => onStory() && session()?.canUndo === true,
    run: () => session()?.undo(),
  },
  {
    id: 'redo',
    label: 'Redo',
    menu: 'Edit',
    keys: 'Mod+Shift+Z',
    isEnabled: () => onStory() && session()?.canRedo === true,
    run: () => session()?.redo(),
  },
  {
    id: 'set-typography',
    label: 'Set typography in story',
    menu: 'Edit',
    separated: true,
    isEnabled: canEdit,
    run: async () => {
      const open = session();
      if (open) (await import('../typography/set-in-story')).setTypography(open);
    },
  },
  {
    id: 'typography-as-typed',
    label: 'Turn typography as you type on or off',
    menu: 'Edit',
    run: () => toggleTypography(),
  },
  {
    id: 'save',
    label: 'Save now',
    menu: 'Edit',
    keys: 'Mod+S',
    separated: true,
    isEnabled: canEdit,
    run: () => session()?.flush(),
  },
];

const formatActions: readonly Action[] = editorCommands.map((command) => ({
  id: `body-${command.id}`,
  label: command.label,
  menu: ['figure', 'video-card', 'horizontal-rule'].includes(command.id) ? 'Insert' : 'Format',
  ...(command.key === undefined ? {} : { keys: keysOf(command.key) }),
  // Commands of the document's own list bring their key with them.
  inEditor: command.id !== 'link',
  isEnabled: () => {
    const open = session();
    return canEdit() && open !== null && command.can(open.editor);
  },
  run: () => {
    const open = session();
    if (open) command.run(open.editor);
  },
}));

/** TipTap writes `Mod-Shift-b`. */
function keysOf(key: string): string {
  return key
    .split('-')
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

const goActions: readonly Action[] = [
  {
    id: 'palette',
    label: 'Command palette',
    menu: 'Go',
    keys: 'Mod+K',
    run: () => openDialog('palette'),
  },
  {
    id: 'go-feed',
    label: 'Feed',
    menu: 'Go',
    keys: 'Mod+1',
    isEnabled: hasNewsroom,
    run: goToFeed,
  },
  {
    id: 'go-stories',
    label: 'Stories',
    menu: 'Go',
    keys: 'Mod+2',
    isEnabled: hasNewsroom,
    run: () => useApp.setState({ screen: 'stories' }),
  },
  {
    id: 'go-settings',
    label: 'Settings',
    menu: 'Go',
    keys: 'Mod+,',
    isEnabled: hasNewsroom,
    run: () => useApp.setState({ screen: 'settings' }),
  },
  {
    id: 'find',
    label: 'Search stories',
    menu: 'Go',
    keys: 'Mod+Shift+F',
    isEnabled: hasNewsroom,
    separated: true,
    run: searchStories,
  },
];

function searchStories() {
  const { screen, listShown } = app();
  if (screen === 'settings' || (screen === 'stories' && !listShown)) goToFeed();
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#story-search')?.focus());
}

const viewActions: readonly Action[] = [
  {
    id: 'toggle-list',
    label: 'Show or hide the story list',
    menu: 'View',
    keys: 'Mod+Alt+L',
    isEnabled: hasNewsroom,
    run: () => togglePanel('list'),
  },
  {
    id: 'toggle-inspector',
    label: 'Show or hide the inspector',
    menu: 'View',
    keys: 'Mod+Alt+I',
    isEnabled: hasNewsroom,
    run: () => togglePanel('inspector'),
  },
  ...(['system', 'light', 'dark'] as const).map((theme, index) => ({
    id: `theme-${theme}`,
    label: {
      system: 'Appearance: as the system',
      light: 'Appearance: light',
      dark: 'Appearance: dark',
    }[theme],
    menu: 'View' as const,
    separated: index === 0,
    run: () => {
      useApp.setState({ theme });
      return attempt(() => request('app.setTheme', theme));
    },
  })),
];

/** Everything a person can do, in the order of the menus. */
export const actions: readonly Action[] = [
  ...fileActions,
  ...editActions,
  ...formatActions,
  ...goActions,
  ...viewActions,
];

export function isEnabled(action: Action): boolean {
  return action.isEnabled?.() ?? true;
}

/** Does what this id stands for, if it can be done now. */
export function runAction(id: string): void {
  const action = actions.find((known) => known.id === id);
  if (action !== undefined && isEnabled(action)) void action.run();
}

/** Runs the action whose key this is. The window listens here once, before any field does. */
export function runKey(event: KeyboardEvent): void {
  if (event.isComposing) return;
  const { platform, dialog } = app();
  if (dialog !== null && waitsForDialog(event)) return;
  const action = actions.find(
    ({ keys, inEditor }) => keys !== undefined && !inEditor && isKey(event, keys, platform),
  );
  if (action === undefined || (dialog !== null && !isUndo(action))) return;
  event.preventDefault();
  event.stopPropagation();
  if (isUndo(action) && (dialog !== null || isOtherText(event.target))) return;
  if (isEnabled(action)) void action.run();
}

/**
 * Whether this key came before the dialog that it was meant for: it is kept from the text behind.
 * Escape gives the dialog up.
 */
function waitsForDialog(event: KeyboardEvent): boolean {
  const { activeElement, body } = document;
  if (activeElement?.closest('[role="dialog"]')) return false;
  // A button of the dialog that can be pressed no more has lost the focus: the next key finds another.
  if (activeElement === body && document.querySelector('[role="dialog"]') !== null) return false;
  event.preventDefault();
  event.stopPropagation();
  if (event.key === 'Escape') closeDialog();
  return true;
}

/**
 * The browser's own undo is one for the whole page: in a search box it would take back words of the
 * headline. So these keys never reach it, and outside the story's text fields they do nothing.
 */
function isUndo({ id }: Action): boolean {
  return id === 'undo' || id === 'redo';
}

function isOtherText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const isText = target.matches('input, textarea, [contenteditable="true"]');
  return isText && target.closest('.story-screen, .inspector') === null;
}

/** The application menu's lines as they stand now. */
export function menuItems(): MenuItem[] {
  return actions.map((action) => ({
    id: action.id,
    label: action.label,
    menu: action.menu,
    enabled: isEnabled(action),
    ...(action.keys === undefined ? {} : { accelerator: acceleratorOf(action.keys) }),
    ...(action.separated ? { separated: true } : {}),
  }));
}
