import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finder } from './find';
import { NOTHING_ASKED, type FindQuestion } from './question';

/** The text with what was found in brackets. */
function marked(text: string, query: string, options: Partial<FindQuestion> = {}): string {
  const found = finder({ ...NOTHING_ASKED, query, ...options })(text);
  return found.reduceRight(
    (rest, { start, end }) =>
      `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
}

const pattern = { isPattern: true };
const whole = { wholeWord: true };

describe('finding', () => {
  it.each<[string, string, Partial<FindQuestion>, string]>([
    ['Tide, tide', 'tide', {}, '[Tide], [tide]'],
    ['Tide, tide', 'tide', { matchCase: true }, 'Tide, [tide]'],
    ['ΟΔΟΣ οδος', 'οδος', {}, '[ΟΔΟΣ] [οδος]'],
    ['1.5 and 125', '1.5', {}, '[1.5] and 125'],
    ['a+b (c) [d] /e|', '(c) [d] /', {}, 'a+b [(c) [d] /]e|'],
    ['Élysée and Elysee', 'elysee', {}, 'Élysée and [Elysee]'],
    ['Élysée and Elysee', 'elysée', { ignoreAccents: true }, '[Élysée] and [Elysee]'],
    ['cafe\u0301 café', 'café', {}, '[cafe\u0301] [café]'],
    ['كَتَبَ', 'كتب', { ignoreAccents: true }, '[كَتَبَ]'],
    ['😀😀', '😀', {}, '[😀][😀]'],
  ])('in “%s” “%s” %o', (text, query, options, expected) => {
    expect(marked(text, query, options)).toBe(expected);
  });

  it.each<[string, string, string]>([
    [
      'port, ports, sport, port’s, port-side',
      'port',
      '[port], ports, sport, [port]’s, [port]-side',
    ],
    ['порт порты', 'порт', '[порт] порты'],
    ['naïve naïveté', 'naïve', '[naïve] naïveté'],
    ['C++ and C', 'C++', '[C++] and C'],
    ['東京都は首都です', '首都', '東京都は[首都]です'],
    ['カメラとカメ', 'カメ', 'カメラと[カメ]'],
    ['ประเทศไทยสวย', 'สวย', 'ประเทศไทย[สวย]'],
    ['AI東京', 'AI', '[AI]東京'],
    ['snake_case snake', 'snake', 'snake_case [snake]'],
  ])('whole words in “%s”: “%s”', (text, query, expected) => {
    expect(marked(text, query, whole)).toBe(expected);
  });

  it.each<[string, string, Partial<FindQuestion>, string]>([
    ['12 May 2026', String.raw`\d+`, pattern, '[12] May [2026]'],
    ['x axx', 'x*', pattern, '[x] a[xx]'],
    ['one\ntwo', '^t', pattern, 'one\n[t]wo'],
    ['a ab', 'a|ab', { ...pattern, ...whole }, '[a] [ab]'],
    ['Élan', 'elan', { ...pattern, ignoreAccents: true }, '[Élan]'],
    ['a\ufffcb', 'a.b', pattern, 'a\ufffcb'],
  ])('patterns in “%s”: “%s” %o', (text, query, options, expected) => {
    expect(marked(text, query, options)).toBe(expected);
  });

  it.each([
    ['(a', 'A “(” is not closed.'],
    ['a)', 'There is a “)” without'],
    ['[a', 'A “[” is not closed.'],
    ['*', 'There is nothing before'],
    ['a{2,1}', 'the smaller number'],
    ['[z-a]', 'from low to high'],
    ['a\\', 'another character must follow'],
    [String.raw`\q`, 'means nothing here'],
    [String.raw`(a)\2`, 'group that is not there'],
    [String.raw`\k<b>`, 'no group'],
    ['(?a)', 'After “(?”'],
    [String.raw`\p{Nope}`, 'no such class'],
    [String.raw`\u12`, 'A character by its number'],
    ['(?<1>a)', 'The name of a group'],
    ['{', '“\\{”'],
    ['a{1', 'A “{” is not closed.'],
  ])('a pattern that cannot be read is said in words: %s', (query, words) => {
    expect(() => marked('a', query, pattern)).toThrow(words);
  });

  it('finds nothing where nothing is asked for', () => {
    expect(marked('a', '')).toBe('a');
  });

  const texts = fc.string({ unit: fc.constantFrom(...'aábB ́é東京ïไ😀-\n'), maxLength: 40 });
  const queries = fc.string({ unit: fc.constantFrom(...'aábé東ไ😀-'), minLength: 1, maxLength: 3 });

  it('says where it is: what is there fits, and lies apart', () => {
    fc.assert(
      fc.property(texts, queries, fc.boolean(), fc.boolean(), (text, query, matchCase, accents) => {
        const question = { ...NOTHING_ASKED, query, matchCase, ignoreAccents: accents };
        let before = 0;
        for (const { start, end } of finder(question)(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(finder(question)(text.slice(start, end))).toMatchObject([{ start: 0 }]);
          before = end;
        }
      }),
    );
  });

  it('finds every plain query that is there', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1, maxLength: 5 }),
        fc.string(),
        (a, q, b) => {
          const question = { ...NOTHING_ASKED, query: q, matchCase: true };
          expect(finder(question)(a + q + b).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
