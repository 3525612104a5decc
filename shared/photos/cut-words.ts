import type { CutField } from '../photo';
import { PHOTO_FIELDS } from './photo-fields';

/** What was taken of a field of which a file holds more, and how much it holds, in one sentence. */
export function cutInWords({ field, held, taken, unit }: CutField): string {
  const { label, kind } = PHOTO_FIELDS[field];
  const [all, first] = [held, taken].map((count) => count.toLocaleString('en-GB'));
  if (unit === 'entries')
    return `The file has ${all} entries in “${label}”; Copydesk took the first ${first}.`;
  const where = kind === 'list' ? `an entry of “${label}”` : `“${label}”`;
  return `The file has ${all} characters in ${where}; Copydesk took the first ${first}.`;
}

/** Where the rest is. */
export const ORIGINAL_KEEPS_ALL = 'The original keeps all of it.';
