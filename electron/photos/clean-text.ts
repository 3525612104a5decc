import { cleanLines } from '../../shared/paste/clean-text';

/** UTF-16 code units: far above any real caption, far below what would stall a list. */
const MAX_CHARACTERS = 20_000;

/** More than this is no text that anybody wrote: what follows is not looked at. */
const MOST_LOOKED_AT = 10_000_000;

/** What people see as one character is shorter than this; longer ones are letters buried under marks. */
const LONGEST_CHARACTER = 100;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Text from a file as people can read it, cleaned as pasted text is: no control characters, no direction
 * overrides (they can make a name read as another), no broken code points, one space between words. Line
 * breaks stay. Anything that is not text gives ''. What is too long is cut, as `cutToTaken` does.
 */
export function cleanText(value: unknown): string {
  return cutToTaken(cleanWhole(value));
}

/** As `cleanText`, on one line. */
export function cleanLine(value: unknown): string {
  return cleanText(value).replaceAll('\n', ' ');
}

/** As `cleanText`, however long it is. */
export function cleanWhole(value: unknown): string {
  if (typeof value !== 'string') return '';
  return cleanLines(value.slice(0, MOST_LOOKED_AT))
    .join('\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** The beginning of a text, as much as is taken of it, cut between what people see as characters. */
export function cutToTaken(text: string): string {
  return text.length <= MAX_CHARACTERS ? text : text.slice(0, cutAt(text)).trimEnd();
}

function cutAt(text: string): number {
  const near = text.slice(0, MAX_CHARACTERS + LONGEST_CHARACTER);
  const at = characters.segment(near).containing(MAX_CHARACTERS)?.index ?? 0;
  if (MAX_CHARACTERS - at <= LONGEST_CHARACTER) return at;
  return isSecondHalf(text.charCodeAt(MAX_CHARACTERS)) ? MAX_CHARACTERS - 1 : MAX_CHARACTERS;
}

/** Whether this is the second half of a code point that takes two. */
function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
