/** Keys are written `Mod+Shift+N`: Mod is Command on a Mac and Control elsewhere. */

const isMac = (platform: string) => platform === 'darwin';

/** A key as menus and tooltips show it on this platform. */
export function shownKey(keys: string, platform: string): string {
  const parts = keys.split('+').map((part) => part.toUpperCase());
  const shown = (part: string, names: Readonly<Record<string, string>>) =>
    names[part] ?? SHOWN[part] ?? part;
  if (!isMac(platform)) return parts.map((part) => shown(part, WORDS)).join('+');
  return parts.map((part) => shown(part, SIGNS)).join('');
}

const WORDS: Readonly<Record<string, string>> = {
  MOD: 'Ctrl',
  SHIFT: 'Shift',
  ALT: 'Alt',
  BACKSPACE: 'Backspace',
};
const SIGNS: Readonly<Record<string, string>> = {
  MOD: '⌘',
  SHIFT: '⇧',
  ALT: '⌥',
  BACKSPACE: '⌫',
};
const SHOWN: Readonly<Record<string, string>> = {
  ARROWUP: '↑',
  ARROWDOWN: '↓',
  ARROWLEFT: '←',
  ARROWRIGHT: '→',
  PLUS: '+',
  TAB: 'Tab',
  ENTER: 'Enter',
  DELETE: 'Delete',
  ESCAPE: 'Esc',
  PAGEUP: 'Page Up',
  PAGEDOWN: 'Page Down',
};

/** A key in the notation of Electron's menus. */
export function acceleratorOf(keys: string): string {
  return keys.replace('Mod', 'CmdOrCtrl').replace('Arrow', '');
}

const MODIFIERS = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'];

/** How a press is written; null for one of modifiers only, or with a modifier that no key has. */
export function keysPressed(event: KeyboardEvent, platform: string): string | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (MODIFIERS.includes(key) || key === 'Dead' || key === 'Process') return null;
  const [mod, otherMod] = isMac(platform) ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (otherMod) return null;
  const modifiers = [mod && 'Mod', shiftKey && 'Shift', altKey && 'Alt'];
  return [...modifiers.filter((modifier) => modifier !== false), nameOf(event)].join('+');
}

/** By its place where Shift, Alt or another script make something else of a letter or digit. */
function nameOf({ key, code }: KeyboardEvent): string {
  const place = /^(?:Key|Digit)(\w)$/.exec(code)?.[1];
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  if (key === '+') return 'Plus';
  return place ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Whether both are the same key, in whatever order their modifiers are written. */
export function isSameKey(one: string, other: string): boolean {
  const sorted = (keys: string) => {
    // `isKey` takes all of them for a plus.
    const plus = keys.toUpperCase().replace(/=$/, 'PLUS').replace('SHIFT+PLUS', 'PLUS');
    return plus.split('+').toSorted().join('+');
  };
  return sorted(one) === sorted(other);
}
