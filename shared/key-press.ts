/** A key as it was pressed: as much of a `KeyboardEvent` as says which one. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/**
 * Whether this event is that key: by the letter or digit it types, and by its place only where Shift,
 * Alt or another script make something else of it.
 */
export function isKey(event: KeyPress, keys: string, platform: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const isMac = platform === 'darwin';
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  return (
    mod === parts.includes('Mod') &&
    !otherMod &&
    // A plus is typed with Shift on some keyboards and without on others.
    (key === 'Plus' || event.shiftKey === parts.includes('Shift')) &&
    event.altKey === parts.includes('Alt') &&
    isTyped(event, key)
  );
}

function isTyped({ key, code }: KeyPress, wanted: string): boolean {
  if (wanted === 'Plus') return key === '+' || key === '=';
  if (key.toLowerCase() === wanted.toLowerCase()) return true;
  return !/^[a-z0-9]$/i.test(key) && (code === `Key${wanted}` || code === `Digit${wanted}`);
}
