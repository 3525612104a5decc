/** Keys are written `Mod+Shift+N`: Mod is Command on a Mac and Control elsewhere. */

const isMac = (platform: string) => platform === 'darwin';

/** A key as menus and tooltips show it on this platform. */
export function shownKey(keys: string, platform: string): string {
  const parts = keys.split('+').map((part) => part.toUpperCase());
  if (!isMac(platform)) return parts.map((part) => words[part] ?? part).join('+');
  return parts.map((part) => signs[part] ?? part).join('');
}

const words: Readonly<Record<string, string>> = { MOD: 'Ctrl', SHIFT: 'Shift', ALT: 'Alt' };
const signs: Readonly<Record<string, string>> = { MOD: '⌘', SHIFT: '⇧', ALT: '⌥' };

/** A key in the notation of Electron's menus. */
export function acceleratorOf(keys: string): string {
  return keys.replace('Mod', 'CmdOrCtrl');
}

/**
 * Whether this event is that key: by the letter or digit it types, and by its place only where Shift,
 * Alt or another script make something else of it.
 */
export function isKey(event: KeyboardEvent, keys: string, platform: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = isMac(platform) ? event.metaKey : event.ctrlKey;
  const otherMod = isMac(platform) ? event.ctrlKey : event.metaKey;
  return (
    mod === parts.includes('Mod') &&
    !otherMod &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt') &&
    isTyped(event, key)
  );
}

function isTyped({ key, code }: KeyboardEvent, wanted: string): boolean {
  if (key.toLowerCase() === wanted.toLowerCase()) return true;
  return !/^[a-z0-9]$/i.test(key) && (code === `Key${wanted}` || code === `Digit${wanted}`);
}
