import { diffArrays } from 'diff';

/** A run of text that two versions share, or that only the older or only the newer one has. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words that may differ before two texts are called altogether different: the search grows with it. */
const MOST_CHANGES = 2000;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * What became of `before` in `after`, word by word, in any script. The parts that are `same` or
 * `removed` make up `before`, those that are `same` or `added` make up `after`.
 */
export function diffText(before: string, after: string): TextPart[] {
  return diffItems(wordsOf(before), wordsOf(after)).map(({ kind, items }) => ({
    kind,
    text: items.join(''),
  }));
}

/** The same for lists, e.g. of paragraphs: runs of items, compared as they are. */
export function diffItems(
  before: readonly string[],
  after: readonly string[],
): { kind: TextPart['kind']; items: string[] }[] {
  const options = { maxEditLength: MOST_CHANGES };
  const changes = diffArrays([...before], [...after], options) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];
  return changes
    .filter(({ value }) => value.length > 0)
    .map(({ value, added, removed }) => {
      if (added) return { kind: 'added', items: value };
      return { kind: removed ? 'removed' : 'same', items: value };
    });
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}
