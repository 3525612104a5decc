import { isKey } from '../../shared/key-press';
import { closeDialog, useApp } from '../app-store';
import { typeAhead } from '../find/find-store';
import { isHeld } from '../windows/hold-still';
import type { Action } from './action';
import { allActions, isEnabled, runAction } from './actions';
import { firstKey } from './choose-key';
import { isRebound, keysOf } from './key-bindings';
import { takesKey } from './key-recorder';
import { sayRefusal } from './refusal';

/** Runs the action whose key this is. The window listens here once, before any field does. */
export function runKey(event: KeyboardEvent): void {
  if (isHeld()) return runHeldKey(event);
  if (event.isComposing || takesKey(event) || typeAhead(event)) return;
  const { dialog } = useApp.getState();
  if (dialog !== null && waitsForDialog(event)) return;
  if (!canBeOfAction(event)) return;
  const action = allActions().find((known) => isKeyOf(event, known));
  if (action === undefined) {
    keepFromEditor(event);
    return;
  }
  if (dialog !== null && !isUndo(action)) return;
  stop(event);
  if (isUndo(action) && (dialog !== null || isOtherText(event.target))) return;
  if (isEnabled(action)) void action.run();
  else sayRefusal(action.refusal?.() ?? null);
}

/** Of a page that is held still no key changes anything; the one that closes it is heard. */
function runHeldKey(event: KeyboardEvent): void {
  stop(event);
  const action = allActions().find((known) => isKeyOf(event, known));
  if (action !== undefined) runAction(action.id);
}

/** No action has a key that types, see `keyRefusal`: writing looks for none. */
function canBeOfAction({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || /^F\d{1,2}$/.test(key);
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function isKeyOf(event: KeyboardEvent, action: Action): boolean {
  if (action.inEditor && (isHeardByEditor(action) || !isInBody(event.target))) return false;
  // Nobody sees a block move while the hands are in the headline or the list.
  if (action.inBody && !isInBody(event.target) && !isAtBlock(event.target)) return false;
  return isPressed(event, keysOf(action));
}

/** The body's editor listens itself to the keys that its commands come with, whatever the settings. */
function isHeardByEditor(action: Action): boolean {
  return action.setting === undefined && !isRebound(action);
}

/**
 * A key that a command of the editor came with goes no further where the person gave it away, or where
 * the command cannot be done.
 */
function keepFromEditor(event: KeyboardEvent): void {
  if (!isInBody(event.target)) return;
  const kept = allActions().find(
    (action) =>
      action.inEditor &&
      // First, since asking a command takes longer.
      isPressed(event, firstKey(action, useApp.getState().platform)) &&
      (isRebound(action) || !isEnabled(action)),
  );
  if (kept === undefined) return;
  stop(event);
  if (!isRebound(kept)) sayRefusal(kept.refusal?.() ?? null);
}

function isPressed(event: KeyboardEvent, keys: string | undefined): boolean {
  return keys !== undefined && isKey(event, keys, useApp.getState().platform);
}

function isInBody(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.body-text') !== null;
}

/** On the handle beside a block. */
function isAtBlock(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.block-layer') !== null;
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
  return isText && target.closest('.story-screen, .inspector, .photo-form') === null;
}
