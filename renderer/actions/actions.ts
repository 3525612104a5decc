import { editorCommands } from '../../shared/document';
import type { MenuItem } from '../../shared/ipc';
import { attempt, openDialog, togglePanel, useApp } from '../app-store';
import { request } from '../ipc';
import { acceptVanished } from '../conflict/vanished';
import { closeNewsroom, openedNewsroom, takeOverNewsroom } from '../newsroom';
import { useFind } from '../find/find-store';
import { useFound } from '../recovery/found';
import { pasteAsStory } from '../story/paste-story';
import { useOpenStory } from '../story/open-session';
import { goToFeed, leaveStory, newStory } from '../story/open-story';
import { toggleFocusMode, toggleTypewriter } from '../story/writing-modes';
import { toggleTypography } from '../typography/switch';
import { canGo, go } from '../visits/visits';
import { canRun } from './can-run';
import { boundCommand } from './choose-key';
import { keysOf } from './key-bindings';
import { acceleratorOf } from './keys';
import { newUsualStory, profileActions } from './profile-actions';
import { runCommand } from './run-command';

/** Something a person can do: it stands in a menu, in the palette, and may have a key. */
export interface Action {
  id: string;
  label: string;
  menu: MenuItem['menu'];
  /** e.g. `Mod+Shift+V`, see `keys.ts`. */
  keys?: string;
  /** On a Mac, where that is another. */
  macKeys?: string;
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
    run: () => newUsualStory(),
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

/** What no start needs. */
const loadFind = () => import('../find/open-find');

/** What is typed meanwhile is meant for the bar. */
async function openFind(withReplacement: boolean) {
  useFind.setState({ typedAhead: '' });
  try {
    (await loadFind()).openFind(withReplacement);
  } finally {
    useFind.setState({ typedAhead: null });
  }
}

const findActions: readonly Action[] = [
  {
    id: 'find-in-story',
    label: 'Find in story…',
    menu: 'Edit',
    keys: 'Mod+F',
    separated: true,
    isEnabled: onStory,
    run: () => openFind(false),
  },
  {
    id: 'replace-in-story',
    label: 'Find and replace in story…',
    menu: 'Edit',
    keys: 'Mod+H',
    macKeys: 'Mod+Alt+F',
    isEnabled: onStory,
    run: () => openFind(true),
  },
  {
    id: 'find-next',
    label: 'Find next',
    menu: 'Edit',
    keys: 'F3',
    macKeys: 'Mod+G',
    isEnabled: onStory,
    run: async () => (await loadFind()).stepFind(1),
  },
  {
    id: 'find-previous',
    label: 'Find previous',
    menu: 'Edit',
    keys: 'Shift+F3',
    macKeys: 'Mod+Shift+G',
    isEnabled: onStory,
    run: async () => (await loadFind()).stepFind(-1),
  },
];

const findInNewsroom: Action = {
  id: 'find-in-newsroom',
  label: 'Find and replace in newsroom…',
  menu: 'Edit',
  keys: 'Mod+Shift+H',
  isEnabled: hasNewsroom,
  run: () => openDialog('find-newsroom'),
};

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
  ...boundCommand(command),
  label: command.label,
  menu: command.menu,
  inEditor: command.asks !== true,
  isEnabled: () => {
    const open = session();
    return canEdit() && open !== null && canRun(open.editor, command);
  },
  run: () => {
    const open = session();
    if (open) runCommand(open.editor, command);
  },
}));

const goActions: readonly Action[] = [
  {
    id: 'palette',
    label: 'Command palette',
    menu: 'Go',
    keys: 'Mod+K',
    run: () => openDialog('palette'),
  },
  {
    id: 'shortcuts',
    label: 'Keyboard shortcuts…',
    menu: 'Go',
    keys: 'Mod+/',
    run: () => openDialog('shortcuts'),
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
    id: 'back',
    label: 'Back',
    menu: 'Go',
    keys: 'Alt+ArrowLeft',
    macKeys: 'Mod+[',
    isEnabled: () => canGo(-1),
    separated: true,
    run: () => go(-1),
  },
  {
    id: 'forward',
    label: 'Forward',
    menu: 'Go',
    keys: 'Alt+ArrowRight',
    macKeys: 'Mod+]',
    isEnabled: () => canGo(1),
    run: () => go(1),
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
    id: 'focus-mode',
    label: 'Focus mode',
    menu: 'View',
    keys: 'Mod+Shift+D',
    isEnabled: onStory,
    run: toggleFocusMode,
  },
  {
    id: 'typewriter',
    label: 'Typewriter scrolling',
    menu: 'View',
    keys: 'Mod+Alt+T',
    isEnabled: hasNewsroom,
    run: toggleTypewriter,
  },
  {
    id: 'zoom-in',
    label: 'Zoom in',
    menu: 'View',
    keys: 'Mod+Plus',
    separated: true,
    run: () => request('app.zoom', 'in'),
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    menu: 'View',
    keys: 'Mod+-',
    run: () => request('app.zoom', 'out'),
  },
  {
    id: 'zoom-reset',
    label: 'Actual size',
    menu: 'View',
    keys: 'Mod+0',
    run: () => request('app.zoom', 'reset'),
  },
  {
    id: 'toggle-list',
    label: 'Show or hide the story list',
    menu: 'View',
    separated: true,
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

/** What a person can do in any newsroom, in the order of the menus. */
const actions: readonly Action[] = [
  ...fileActions,
  ...editActions,
  ...findActions,
  findInNewsroom,
  ...formatActions,
  ...goActions,
  ...viewActions,
];

/** Everything a person can do now: also what the open newsroom's settings add. */
export function allActions(): readonly Action[] {
  const [first, ...others] = actions;
  return first === undefined ? [] : [first, ...profileActions(), ...others];
}

export function isEnabled(action: Action): boolean {
  return action.isEnabled?.() ?? true;
}

/** The action of this id; undefined where there is none. */
export function actionOf(id: string): Action | undefined {
  return allActions().find((known) => known.id === id);
}

/** Does what this id stands for, if it can be done now. */
export function runAction(id: string): void {
  const action = actionOf(id);
  if (action !== undefined && isEnabled(action)) void action.run();
}

/** The application menu's lines as they stand now. */
export function menuItems(): MenuItem[] {
  return allActions().map((action) => {
    const keys = keysOf(action);
    return {
      id: action.id,
      label: action.label,
      menu: action.menu,
      enabled: isEnabled(action),
      ...(keys === undefined ? {} : { accelerator: acceleratorOf(keys) }),
      ...(action.separated ? { separated: true } : {}),
    };
  });
}
