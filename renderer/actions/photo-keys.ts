import type { KeyboardEvent } from 'react';
import { isKey } from '../../shared/key-press';
import { useApp } from '../app-store';
import type { Action } from './action';
import { markActions } from './mark-actions';
import { photoActions } from './photo-actions';
import { sayRefusal } from './refusal';
import { wallActions } from './wall-actions';

const actions: readonly Action[] = [...wallActions, ...markActions, ...photoActions];

/**
 * Does what a key stands for where photos are looked at, or says why it cannot be done.
 *
 * @returns whether it stands for something there; of what cannot be done that has nothing to say it does not.
 */
export function runPhotoKey({ nativeEvent: event }: KeyboardEvent): boolean {
  const action = actions.find(({ ownKeys = [] }) => ownKeys.some((keys) => isPressed(event, keys)));
  if (action === undefined) return false;
  const why = action.whyNot?.() ?? null;
  const refusal = why === null ? null : (action.refusal?.() ?? null);
  if (why !== null && refusal === null) return false;
  event.preventDefault();
  if (event.repeat && action.notHeld) return true;
  if (why === null) void action.run();
  else sayRefusal(refusal);
  return true;
}

/** Digits are typed with Shift on some keyboards. */
function isPressed(event: globalThis.KeyboardEvent, keys: string): boolean {
  const { key, code, ctrlKey, altKey, metaKey } = event;
  const shiftKey = keys.length > 1 && event.shiftKey;
  return isKey({ key, code, ctrlKey, altKey, metaKey, shiftKey }, keys, useApp.getState().platform);
}
