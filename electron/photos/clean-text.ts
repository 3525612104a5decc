import { cleanLines } from '../../shared/paste/clean-text';

/** Far above any real caption, far below what would stall a list. */
const MAX_CHARACTERS = 20_000;

/**
 * Text from a file as people can read it, cleaned as pasted text is: no control characters, no direction
 * overrides (they can make a name read as another), no broken code points, one space between words. Line
 * breaks stay. Anything that is not text gives ''.
 */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return cleanLines(value.slice(0, MAX_CHARACTERS))
    .join('\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** As `cleanText`, on one line. */
export function cleanLine(value: unknown): string {
  return cleanText(value).replaceAll('\n', ' ');
}
