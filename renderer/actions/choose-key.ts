import type { EditorCommand } from '../../shared/document/block';
import type { KeyChoices } from '../../shared/key-choices';
import { isSameKey, shownKey } from './keys';

/** As much of an action as its key needs. */
export interface Bound {
  id: string;
  /** The key it comes with. */
  keys?: string;
  /** On a Mac, where that is another. */
  macKeys?: string;
}

/** What a command of the body needs for its key as an action; TipTap writes `Mod-Shift-b`. */
export function boundCommand({ id, key }: Pick<EditorCommand, 'id' | 'key'>): Bound {
  const part = (name: string) => (name.length === 1 ? name.toUpperCase() : name);
  const keys = key?.split('-').map(part).join('+');
  return { id: `body-${id}`, ...(keys === undefined ? {} : { keys }) };
}

/** What decides about keys: the person's choices, and the platform as Node names it. */
export interface KeySetting {
  keys: KeyChoices;
  platform: string;
}

/** Keys that every text field needs. */
const KEPT: Readonly<Record<string, string>> = {
  'Mod+A': 'selecting everything',
  'Mod+C': 'copying',
  'Mod+V': 'pasting',
  'Mod+X': 'cutting',
};

/** The key that an action comes with. */
export function firstKey({ keys, macKeys }: Bound, platform: string): string | undefined {
  return platform === 'darwin' ? (macKeys ?? keys) : keys;
}

/** The key of an action: what the person chose, or else what it comes with. */
export function keyIn({ keys, platform }: KeySetting, action: Bound): string | undefined {
  const chosen = keys[action.id];
  return chosen === undefined ? firstKey(action, platform) : (chosen ?? undefined);
}

/** All keys of an action as they are shown, e.g. `Ctrl+1 or P`; undefined where it has none. */
export function keysInWords(
  setting: KeySetting,
  action: Bound & { ownKeys?: readonly string[] },
): string | undefined {
  const keys = [keyIn(setting, action) ?? [], action.ownKeys ?? []].flat();
  if (keys.length === 0) return undefined;
  return keys.map((key) => shownKey(key, setting.platform)).join(' or ');
}

/** Why no action can have this key, in words; null when one can. */
export function keyRefusal(keys: string, platform: string): string | null {
  const kept = Object.entries(KEPT).find(([key]) => isSameKey(key, keys));
  if (kept !== undefined) return `${shownKey(keys, platform)} is kept for ${kept[1]}.`;
  const parts = keys.split('+');
  const isFunctionKey = /^F\d{1,2}$/.test(parts.at(-1) ?? '');
  // On a Mac, Option and a letter type a sign.
  const isTyping = platform === 'darwin' && parts.at(-1)?.length === 1;
  const hasModifier = parts.includes('Mod') || (parts.includes('Alt') && !isTyping);
  if (isFunctionKey || hasModifier) return null;
  const modifiers = platform === 'darwin' ? '⌘' : 'Ctrl or Alt';
  return `A key alone would get in the way of typing. Add ${modifiers}.`;
}

/**
 * What the choices are once `action` has this key, or none: whatever had it goes without.
 *
 * @param actions all there are.
 * @param keys null for none, undefined for what it comes with.
 */
export function chooseKey(
  actions: readonly Bound[],
  setting: KeySetting,
  action: Bound,
  keys: string | null | undefined,
): { choices: KeyChoices; without: Bound | null } {
  const choices: Record<string, string | null> = { ...setting.keys };
  if (keys === undefined || keys === firstKey(action, setting.platform)) delete choices[action.id];
  else choices[action.id] = keys;
  const wanted = keyIn({ ...setting, keys: choices }, action);
  const without = actions.find((other) => {
    const had = keyIn(setting, other);
    return other.id !== action.id && isSame(had, wanted);
  });
  if (without !== undefined) choices[without.id] = null;
  return { choices, without: without ?? null };
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && isSameKey(one, other);
}
