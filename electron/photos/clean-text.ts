/** Far above any real caption, far below what would stall a list. */
const MAX_CHARACTERS = 20_000;

/**
 * Text from a file as people can read it: no control characters, no direction overrides (they can
 * make a name read as another), no broken code points, one space between words. Line breaks stay.
 * Anything that is not text gives ''.
 */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, MAX_CHARACTERS)
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u202d\u202e]|\p{Cs}|(?![\n\t])\p{Cc}/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** As `cleanText`, on one line. */
export function cleanLine(value: unknown): string {
  return cleanText(value).replaceAll('\n', ' ');
}
