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

describe('the first place of a word', () => {
  it.each([
    ['De la plage à l’Élysée', 'elysee', 16],
    ['“Über” uns', 'uns', 7],
    ['По́езд', 'поезд', 0],
    ['ΟΔΟΣ', 'οδοσ', 0],
    ['The harbour', 'flood', null],
    ['Le port', '', 0],
  ])('in “%s” of %s is %s', (text, word, place) => {
    expect(new LookedThrough(text).firstPlace([word])).toBe(place);
  });

  it('is never behind it, in any text', () => {
    fc.assert(
      fc.property(anyText, (whole) => {
        const sought = new LookedThrough(whole);
        const late = wordsOf(whole).filter(
          ({ folded, start }) => (sought.firstPlace([folded]) ?? Infinity) > start,
        );
        expect(late).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
