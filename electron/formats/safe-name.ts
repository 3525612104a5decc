import { UserError } from '../../shared/errors';
import {
  FORBIDDEN_IN_NAMES,
  MOST_NAME_BYTES,
  RESERVED_NAME,
  whyNoFileName,
} from '../../shared/file-name';
import { cutToBytes } from './cut-to-bytes';

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
    .replace(FORBIDDEN_IN_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .replace(EDGES, '');
  const name = cutToBytes(cleaned, MOST_NAME_BYTES).replace(EDGES, '');
  if (name === '') return fallback;
  return RESERVED_NAME.test(name) ? safeFileName(`_${name}`, fallback) : name;
}

/**
 * A name that a person gave, as `safeFileName` makes it.
 *
 * @throws UserError `refused` with the words of `whyNoFileName` where it would become another.
 */
export function givenFileName(text: string): string {
  const why = whyNoFileName(text);
  if (why !== null) throw new UserError('refused', why);
  return safeFileName(text, '');
}
