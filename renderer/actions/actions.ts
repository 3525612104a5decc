import { editorCommands } from '../../shared/document';
import type { MenuItem } from '../../shared/ipc';
import { useApp } from '../app-store';
import { isHeld } from '../windows/hold-still';
import { isStoryWindow } from '../windows/this-window';
import type { Action } from './action';
import { blockActions } from './block-actions';
import { isOffered } from './can-run';
import { boundCommand } from './choose-key';
import { cannotEdit, session } from './conditions';
import { editActions } from './edit-actions';
import { fieldActions } from './field-actions';
import { fileActions } from './file-actions';
import { goActions } from './go-actions';
import { keysOf } from './key-bindings';
import { acceleratorOf, shownKey } from './keys';
import { markActions } from './mark-actions';
import { photoActions } from './photo-actions';
import { profileActions } from './profile-actions';
import { cannotRun, refusalOf } from './refusal';
import { runCommand } from './run-command';
import { stepActions } from './step-actions';
import { closeActions, paneActions, tabActions } from './tab-actions';
import { viewActions } from './view-actions';
import { wallActions } from './wall-actions';
import { inStoryWindow, windowActions } from './window-actions';

const formatActions: readonly Action[] = editorCommands.map((command) => ({
  ...boundCommand(command),
  label: command.label,
  ...(command.slash === undefined ? {} : { words: command.slash }),
  menu: command.menu,
  inEditor: command.asks !== true && command.byWindow !== true,
  inBody: command.byWindow === true,
  ...(command.setting === undefined ? {} : { setting: command.setting }),
  whyNot: () => {
    const open = session();
    return cannotEdit() ?? (open === null ? null : cannotRun(open.editor, command));
  },
  refusal: () => {
    const open = session();
    return cannotEdit() === null && open !== null ? refusalOf(open.editor, command) : null;
  },
  run: () => {
    const open = session();
    if (open) runCommand(open.editor, command);
  },
}));

/** What a person can do in any newsroom, in the order of the menus. */
const actions: readonly Action[] = [
  ...fileActions,
  ...closeActions,
  ...editActions,
  ...photoActions,
  ...formatActions,
  ...blockActions,
  ...stepActions,
  ...goActions,
  ...tabActions,
  ...viewActions,
  ...wallActions,
  ...markActions,
  ...paneActions,
  ...windowActions,
  ...fieldActions,
];

/** Everything a person can do now: also what the open newsroom's settings add. */
export function allActions(): readonly Action[] {
  const [first, ...others] = actions.filter(isOffered);
  const all = first === undefined ? [] : [first, ...profileActions(), ...others];
  return isStoryWindow ? inStoryWindow(all) : all;
}

/** Why this cannot be done now, in a sentence; null when it can. */
export function whyNot(action: Action): string | null {
  return action.whyNot?.() ?? null;
}

export function isEnabled(action: Action): boolean {
  return whyNot(action) === null;
}

/** The action of this id; undefined where there is none. */
export function actionOf(id: string): Action | undefined {
  return allActions().find((known) => known.id === id);
}

/** The key of the action of this id as it is shown now; undefined where it has none. */
export function shownKeyOf(id: string): string | undefined {
  const action = actionOf(id);
  const keys = action && keysOf(action);
  return keys === undefined ? undefined : shownKey(keys, useApp.getState().platform);
}

/** The keys that this window listens to, as they are now. */
export function keysOfWindow(): readonly string[] {
  return allActions().flatMap((action) => (action.inEditor ? [] : (keysOf(action) ?? [])));
}

/** Does what this id stands for, if it can be done now. A page that is held still can only be closed. */
export function runAction(id: string): void {
  if (isHeld() && id !== 'close-tab') return;
  const action = actionOf(id);
  if (action !== undefined && isEnabled(action)) void action.run();
}

/** The application menu's lines as they stand now. */
export function menuItems(): MenuItem[] {
  return allActions()
    .filter(({ notInMenus }) => notInMenus !== true)
    .map((action) => {
      const keys = keysOf(action) ?? ownMenuKey(action);
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

/** A Mac takes each key that a menu shows from whoever types. */
function ownMenuKey({ ownKeys = [] }: Action): string | undefined {
  return useApp.getState().platform === 'darwin' ? undefined : ownKeys[0];
}
