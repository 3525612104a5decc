/** Line ends of every system, and Unicode's own: NEL, vertical tab (Word's line break), form feed. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\v\f]/g;
const PARAGRAPH_SEPARATORS = /\u2029/g;

/**
 * Characters that are not text: controls, lone surrogates, the byte order mark, soft hyphens
 * (hyphenation of another page's column), zero-width spaces and word joiners. Joiners that shape
 * Persian, Indic and emoji, and direction marks, are text.
 */
const NOT_TEXT = /[\u00ad\u200b\u2060\ufeff]|[^\P{Control}\t\n\v\f\r]|\p{Surrogate}/gu;

/** Text without characters that only a screen or a machine needs; no-break spaces become spaces. */
export function cleanCharacters(text: string): string {
  return text.replace(NOT_TEXT, '').replaceAll('\u00a0', ' ');
}

/** The lines of a text whatever system wrote it, without trailing spaces. */
export function cleanLines(text: string): readonly string[] {
  const unified = text.replace(LINE_ENDS, '\n').replace(PARAGRAPH_SEPARATORS, '\n\n');
  return cleanCharacters(unified)
    .split('\n')
    .map((line) => line.trimEnd());
}
