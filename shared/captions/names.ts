/** Two words of a text that begin with capitals and follow each other, as first and last names do. */
type NamePair = readonly [string, string];

/** What may be names in a text. */
export interface Names {
  /** Words that begin with a capital. */
  words: readonly string[];
  pairs: readonly NamePair[];
}

const WORD =
  /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}])/gu;
const POSSESSIVE = /['’]s$/u;

/** What may be names in a text, as it is written there; nothing in scripts without capitals. */
export function namesIn(text: string): Names {
  const words: string[] = [];
  const pairs: NamePair[] = [];
  let before: { word: string; end: number } | null = null;
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const word = written.replace(POSSESSIVE, '');
    words.push(word);
    if (before !== null && /^[ \u00a0]$/.test(text.slice(before.end, index))) {
      pairs.push([before.word, word]);
    }
    before = { word, end: index + word.length };
  }
  return { words, pairs };
}

/** A name however its letters are composed and its apostrophes set. */
export function plainName(name: string): string {
  return name.normalize('NFC').replaceAll('’', "'");
}

/** The names of a story, to look up others by. */
export interface StoryNames {
  /** Plain. */
  words: ReadonlySet<string>;
  /** By one word of a pair, where that stands in it and the first letter of the other: the others, as written. */
  others: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The names of a story of which these are the parts. */
export function storyNames(parts: readonly Names[]): StoryNames {
  const words = new Set<string>();
  const others = new Map<string, Set<string>>();
  const add = (key: string, other: string) => {
    const known = others.get(key) ?? new Set();
    others.set(key, known.add(other));
  };
  for (const part of parts) {
    for (const word of part.words) words.add(plainName(word));
    for (const [first, last] of part.pairs) {
      add(besideFirst(first, last), last);
      add(besideLast(first, last), first);
    }
  }
  return { words, others };
}

/** Key of last names that stand behind this first one and begin as this last one does. */
export function besideFirst(first: string, last: string): string {
  return `${plainName(first)} ${plainName(last).charAt(0)}…`;
}

/** Key of first names that stand before this last one and begin as this first one does. */
export function besideLast(first: string, last: string): string {
  return `${plainName(first).charAt(0)}… ${plainName(last)}`;
}
