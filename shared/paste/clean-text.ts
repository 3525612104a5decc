/** Line ends of every system, and Unicode's own: NEL, vertical tab (Word's line break), form feed. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\v\f]/g;
const PARAGRAPH_SEPARATORS = /\u2029/g;

/**
 * Characters that are not text: controls, lone surrogates, the byte order mark, soft hyphens
 * (hyphenation of another page's column), zero-width spaces and word joiners. Joiners that shape
 * Persian, Indic and emoji, and direction marks, are text.
 */
const NOT_TEXT = /[\u00ad\u200b\u2060\ufeff]|[^\P{Control}\t\n\v\f\r]|\p{Surrogate}/gu;
/** They make words read as others. */
const OVERRIDES = /[\u202d\u202e]/g;
/** What begins a stretch of another direction, and what ends it: embeddings and overrides, isolates. */
const STRETCHES = [
  { edges: /[\u202a-\u202e]/g, end: '\u202c' },
  { edges: /[\u2066-\u2069]/g, end: '\u2069' },
];

/** Text without characters that only a screen or a machine needs. */
export function cleanCharacters(text: string): string {
  return textCleaner()(text);
}

/** Cleans a text as `cleanCharacters` does, which is given in pieces, one after the other. */
export function textCleaner(): (piece: string) => string {
  const cleaners = STRETCHES.map(({ edges, end }) => {
    /** Of each stretch that has begun, whether its beginning stays. */
    const begun: boolean[] = [];
    return (text: string) =>
      text.replace(edges, (edge) => {
        // What ends nothing that is there would be left over, or end another stretch.
        if (edge === end) return begun.pop() === true ? edge : '';
        const stays = countOverrides(edge) === 0;
        begun.push(stays);
        return stays ? edge : '';
      });
  });
  return (piece) => cleaners.reduce((text, clean) => clean(text), piece.replace(NOT_TEXT, ''));
}

/** How many characters turn the direction of all that follows them. */
export function countOverrides(text: string): number {
  return text.match(OVERRIDES)?.length ?? 0;
}

/**
 * Text with one space for each run of white space. A single no-break space stays where typographers
 * set one: within a number, inside of guillemets, before what French sets apart.
 */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, (run, at: number) =>
    /^[\u00a0\u202f]$/.test(run) && isSet(text[at - 1] ?? '', text[at + 1] ?? '') ? run : ' ',
  );
}

function isSet(before: string, after: string): boolean {
  if (/\d/.test(before) && /\d/.test(after)) return true;
  return before === '«' || /[»;:!?%€]/.test(after);
}

/** The lines of a text whatever system wrote it, without trailing spaces. */
export function cleanLines(text: string): readonly string[] {
  const unified = text.replace(LINE_ENDS, '\n').replace(PARAGRAPH_SEPARATORS, '\n\n');
  return cleanCharacters(unified)
    .split('\n')
    .map((line) => line.trimEnd());
}
