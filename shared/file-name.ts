/** Path separators, and what else Windows forbids in a name. */
const SIGNS = /[\\/:*?"<>|]/;

/** Besides them: controls, invisible and direction-changing characters. */
export const FORBIDDEN_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Devices, with any extension, on Windows (“Naming Files, Paths, and Namespaces”). */
export const RESERVED_NAME =
  /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** Of UTF-8: leaves room for what is put behind a name, in a path that Windows can hold. */
export const MOST_NAME_BYTES = 80;

/**
 * Why a person cannot call a file or folder so, in words, with what to do; null where they can. What cannot be
 * seen, as a no-width space, is no reason: it is left out.
 */
export function whyNoFileName(text: string): string | null {
  const name = withoutUnseen(text);
  const [sign] = SIGNS.exec(name) ?? [];
  if (name === '') return 'A name is missing.';
  if (sign !== undefined) return `A name cannot have “${sign}” in it.`;
  if (/^\.+$/.test(name)) return `“${name}” is no name: it stands for another folder.`;
  if (/^[.-]/.test(name)) return `A name cannot begin with “${name.charAt(0)}”.`;
  if (name.endsWith('.')) return 'A name cannot end with a full stop.';
  if (RESERVED_NAME.test(name)) return `Windows keeps “${name}” for itself. Choose another name.`;
  if (new TextEncoder().encode(name).byteLength > MOST_NAME_BYTES)
    return 'This name is too long for some disks. Shorten it.';
  return null;
}

function withoutUnseen(text: string): string {
  return text
    .normalize('NFC')
    .replace(FORBIDDEN_IN_NAMES, (run) => run.replace(/[^\\/:*?"<>|]+/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
