import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TEXT } from '../no-text';
import { LONGEST_WORD, spellingWords } from './words';

const english = { language: 'en-GB', checksCapitals: false };

/** Each word as it stands in the text. */
function checked(text: string, options = english): string[] {
  return spellingWords(text, options).map(({ start, end }) => text.slice(start, end));
}

function formsOf(text: string, language = 'en-GB'): readonly string[] | undefined {
  return spellingWords(text, { language, checksCapitals: false })[0]?.forms;
}

describe('spellingWords', () => {
  it.each([
    ['The harbour’s “old” wall.', ['The', 'harbour’s', 'old', 'wall']],
    ['‘boats’ and the boats’ crews', ['boats', 'and', 'the', 'boats', 'crews']],
    ['a well-meaning co‑op', ['well', 'meaning', 'co', 'op']],
    ['war—peace, and/or', ['war', 'peace', 'and', 'or']],
    [`half${NO_TEXT}half`, ['half', 'half']],
    ['Hafen\u00adbau', ['Hafen\u00adbau']],
    ['end.The next', ['end', 'The', 'next']],
  ])('takes “%s” apart', (text, words) => {
    expect(checked(text)).toEqual(words);
  });

  it.each([
    'https://harbour.exmaple/pth?q=wrds',
    'www.harbour.exmaple',
    'harbour.exmaple/nws',
    '(harbourpost.exmaple)',
    'ida@harbourpost.exmaple',
    '@idanor',
    '#harbr',
    '/hme/ida/nots.txt',
    'C:\\Usrs\\Ida',
    'B52s',
    'mp3s',
    '3rd',
    'file_nme',
    'NATO',
    'NGOs',
    'NATO’s',
    'x',
    'Гавань',
    'ميناء',
    'נמל',
    '港の話',
    'a'.repeat(LONGEST_WORD + 1),
    'e' + '\u0301'.repeat(5_000),
  ])('leaves “%s” alone', (text) => {
    expect(checked(text)).toEqual([]);
  });

  it('checks words in capitals where that is asked for', () => {
    expect(checked('THE HARBUR', { ...english, checksCapitals: true })).toEqual(['THE', 'HARBUR']);
  });

  it('checks nothing in languages whose scripts no dictionary has', () => {
    expect(checked('harbour', { ...english, language: 'ar' })).toEqual([]);
    expect(checked('harbour', { ...english, language: 'not a tag' })).toEqual([]);
  });

  it('looks words up in all forms that make them right', () => {
    expect(formsOf('Kerlaouen’s')).toEqual(["Kerlaouen's", 'Kerlaouen']);
    expect(formsOf('vis-à-vis')).toEqual(['vis', 'vis-à-vis']);
    expect(formsOf('Verkehrs- und', 'de')).toEqual(['Verkehrs', 'Verkehrs-']);
    expect(formsOf('-betrieb', 'de')).toEqual(['betrieb', '-betrieb']);
    expect(formsOf('l’école', 'fr')).toEqual(["l'école", 'école']);
    expect(formsOf('cafe\u0301')).toEqual(['café']);
    expect(formsOf('har\u00adbour')).toEqual(['harbour']);
  });

  it('gives places of the text, in order and apart, whatever is in it', () => {
    const units = fc.array(
      fc.oneof(
        fc.constantFrom("'", '’', '-', '‑', ' ', '.', '@', '\ud800', '\u0301', '\u00ad', NO_TEXT),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
    );
    fc.assert(
      fc.property(units, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of spellingWords(text, english)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('takes a moment for 100,000 apostrophes in a word', () => {
    const begun = performance.now();
    expect(checked(`a${"'".repeat(100_000)}a`)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('takes any number of words in a row of hyphens', () => {
    expect(checked('aa-'.repeat(200_000))).toHaveLength(200_000);
  });

  it.each(['a', "'", '-', 'a-', "a'", 'a.', '/', 'é', '\u0301', '\ud800', '@', '«', '.-'])(
    'takes a moment for 200,000 times “%s”',
    (unit) => {
      const begun = performance.now();
      spellingWords(unit.repeat(200_000), english);
      expect(performance.now() - begun).toBeLessThan(2_000);
    },
  );
});
