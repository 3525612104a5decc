import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../fold';
import { LookedThrough, textForIndex, wordsOf } from './words';

const words = (text: string) => wordsOf(text).map(({ folded }) => folded);

describe('folding', () => {
  it.each([
    ['ÉLYSÉE', 'elysee'],
    ['São Tomé', 'sao tome'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['كَتَبَ', 'كتب'],
    ['שָׁלוֹם', 'שלום'],
    ['हिन्दी', 'हिन्दी'],
    ['が', 'が'],
    ['İstanbul', 'istanbul'],
  ])('makes %s %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

describe('words', () => {
  it('stand between all that is neither letter nor digit', () => {
    expect(words('Don’t—“state-of-the-art”, 1,000.5!')).toEqual(
      'don t state of the art 1 000 5'.split(' '),
    );
  });

  it('are single characters where a script has no spaces', () => {
    expect(words('東京は12月')).toEqual(['東', '京', 'は', '12', '月']);
    expect(textForIndex('東京 and ที่').split(/\s+/)).toEqual(['', '東', '京', 'and', 'ที่', '']);
  });

  it('say where they are, whatever folding does to their length', () => {
    const text = 'É et l’Élysée';
    const last = wordsOf(text).at(-1)!;
    expect(text.slice(last.start, last.end)).toBe('Élysée');
  });

  it('are the same whatever scripts stand beside them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(words(`${text} 京`)).toEqual([...words(text), '京']);
      }),
    );
  });
});

const letters = fc.constantFrom(...'aAéÉİßΣςЖйİŉ’ “.-1京が\u0301');
const anyText = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }));

/** All words, one after the other. */
function wordsFrom(text: string) {
  const there = new LookedThrough(text).wordsFrom(0);
  const found = [];
  for (let at = 0; ; at += 1) {
    const word = there.at(at);
    if (word === undefined) return found;
    found.push(word);
  }
}

describe('a text that is looked through', () => {
  it('has the words of any other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordsFrom(text)).toEqual(wordsOf(text));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the words that begin so', () => {
  const startsOf = (text: string, beginnings: readonly string[]) =>
    [...new LookedThrough(text).wordsBeginning(beginnings)].map((words) => words.at(0)?.start);

  it.each([
    ['De la plage à l’Élysée', ['elysee'], [16]],
    ['“Über” uns, unser', ['uns'], [7, 12]],
    ['Wave, human waves', ['human', 'wave'], [0, 6, 12]],
    ['Waves in wave', ['wave', 'waves'], [0, 9]],
    ['ΟΔΟΣ', ['οδοσ'], [0]],
    ['The harbour', ['flood'], []],
    ['The harbour', ['arbour'], []],
  ])('of “%s” and %s are at %s', (text, beginnings, places) => {
    expect(startsOf(text, beginnings)).toEqual(places);
  });

  it('are all that do, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(text);
        const missed = words.filter(
          ({ folded, start }) => !startsOf(text, [folded]).includes(start),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
