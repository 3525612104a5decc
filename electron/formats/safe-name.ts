import { cutToBytes } from './cut-to-bytes';

const MAX_BYTES = 80;

/** Path separators, what Windows forbids, controls, invisible and direction-changing characters. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/** Devices, with any extension, on Windows (“Naming Files, Paths, and Namespaces”). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
/** Leading dots hide files, leading dashes read as options, trailing dots and spaces get lost. */
const EDGES = /^[\s.-]+|[\s.]+$/gu;

/**
 * A name for a file or folder that every file system takes and no program misreads: letters of any
 * script stay, everything with a meaning to a path goes. At most 80 bytes of UTF-8, in form NFC.
 *
 * @param fallback a safe name for when nothing of `text` is left.
 */
export function safeFileName(text: string, fallback: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(EDGES, '');
  const name = cutToBytes(cleaned, MAX_BYTES).replace(EDGES, '');
  if (name === '') return fallback;
  return RESERVED.test(name) ? safeFileName(`_${name}`, fallback) : name;
}
