import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { houseForm } from './house-form';
import { settled, typographyEdits } from './settle';

const set = (language: string, text: string) => settled(text, houseForm(language));

describe('quotes', () => {
  it.each([
    ['en-GB', '"Come," she said.', '“Come,” she said.'],
    ['en-GB', '"He said \'no\' twice," she said.', '“He said ‘no’ twice,” she said.'],
    ['en-GB', '("Come")—"go"', '(“Come”)—“go”'],
    ['en-GB', '„Komm“, sagte er', '“Komm”, sagte er'],
    ['en-GB', '« Viens », dit-il', '“Viens”, dit-il'],
    ['en-GB', 'The word "come" and "go".', 'The word “come” and “go”.'],
    ['en-GB', '"An open quote goes on', '“An open quote goes on'],
    ['de', '"Komm", sagte er, "und \'bald\'!"', '„Komm“, sagte er, „und ‚bald‘!“'],
    ['de', '“Come,” he said', '„Come,“ he said'],
    ['de-CH', '"Komm"', '«Komm»'],
    ['fr', '"Viens", dit-il', '«\u202fViens\u202f», dit-il'],
    ['fr', '« Viens », dit-il', '«\u202fViens\u202f», dit-il'],
    ['fr-CA', '"Viens"', '«\u00a0Viens\u00a0»'],
    ['es', '"Ven"', '“Ven”'],
    ['pl', '"Chodź", powiedział', '„Chodź”, powiedział'],
    ['sv', '"Kom", sade han', '”Kom”, sade han'],
    ['ru', '"Иди", сказал он', '«Иди», сказал он'],
    ['nl', '"Kom", zei hij', '‘Kom’, zei hij'],
    ['he', '"בוא", אמר', '”בוא”, אמר'],
    ['he', 'צה"ל', 'צה"ל'],
    ['ar', '\u200f"تعال"\u200f قال', '\u200f”تعال“\u200f قال'],
  ])('in %s: %s', (language, text, expected) => {
    expect(set(language, text)).toBe(expected);
  });

  it('have single ones outside where the newsroom wants them', () => {
    const form = houseForm('en-GB', 'single');
    expect(settled("\"He said 'no',\" she said. It's.", form)).toBe(
      '‘He said “no”,’ she said. It’s.',
    );
  });
});

describe('apostrophes and primes', () => {
  it.each([
    ["don't", 'don’t'],
    ["the '90s and the 1990's", 'the ’90s and the 1990’s'],
    ["the class of '68.", 'the class of ’68.'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["'Tis the dogs' bone", '’Tis the dogs’ bone'],
    ["'Come in,' he said, 'it's late.'", '‘Come in,’ he said, ‘it’s late.’'],
    ['"The \'90s," he said', '“The ’90s,” he said'],
    ['‘90s music', '’90s music'],
    ['6\'2" tall', '6′2″ tall'],
    ['It was "in 1990" then', 'It was “in 1990” then'],
  ])('%s', (text, expected) => {
    expect(set('en-GB', text)).toBe(expected);
  });
});

describe('dashes, ellipses and spaces', () => {
  it.each([
    ['en-GB', 'one -- two', 'one – two'],
    ['en-US', 'one--two', 'one—two'],
    ['en-GB', 'one --- two', 'one — two'],
    ['en-GB', '-- two', '-- two'],
    ['en-GB', 'run it with --force now', 'run it with --force now'],
    ['en-GB', 'a ----- b', 'a ----- b'],
    ['en-GB', 'wait... what', 'wait… what'],
    ['en-GB', 'wait.... what', 'wait.... what'],
    ['en-GB', '5 km', '5 km'],
    [
      'fr',
      'Quoi ? Oui! Non : si; bon ?!',
      'Quoi\u202f? Oui\u202f! Non\u00a0: si\u202f; bon\u202f?!',
    ],
    ['fr', 'à 10:30 sur http://a.fr/?b=c', 'à 10:30 sur http://a.fr/?b=c'],
    ['fr', '10 000 habitants, 5 %', '10\u202f000 habitants, 5\u202f%'],
    ['fr-CA', 'Quoi ? Non : si', 'Quoi ? Non\u00a0: si'],
    ['de', '5 km in 2024 300 Leute', '5\u00a0km in 2024 300 Leute'],
    ['sv', '10 000 kr', '10\u00a0000\u00a0kr'],
    ['pl', 'w domu i z psem', 'w\u00a0domu i\u00a0z\u00a0psem'],
    ['en-GB', 'see https://example.org/a--b?q="x"&y', 'see https://example.org/a--b?q="x"&y'],
  ])('in %s: %s', (language, text, expected) => {
    expect(set(language, text)).toBe(expected);
  });
});

const LANGUAGES = [
  'en-GB',
  'en-US',
  'de',
  'de-CH',
  'fr',
  'fr-CA',
  'es',
  'it',
  'pl',
  'sv',
  'he',
  'ar',
  'hu',
  'xx',
];
const language = fc.constantFrom(...LANGUAGES);
const prose = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('word', 'l’', 'a', '90s', '5', '000', 'km', 'שלום') },
      { weight: 4, arbitrary: fc.constantFrom(' ', '\u00a0', '\u202f', '\u200f') },
      { weight: 6, arbitrary: fc.constantFrom(...'"\'“”„‘’‚«»‹›.,;:!?-–—…(') },
      fc.constantFrom('--', '...', 'https://a.org/--"', 'a@b.org'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));
/** A sentence with quotations in it, one in another. */
const quoted = fc
  .array(
    fc.oneof(
      fc.constantFrom('word', 'it’s', '10 km', 'one two'),
      fc.constantFrom('"one two"', '"one, \'two three\', four"', '"\'one\' two."', '(“one”)'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `${parts.join(' ')}.`);
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('any text', () => {
  it('keeps its letters and digits', () => {
    fc.assert(
      fc.property(language, prose, (tag, text) => {
        expect(letters(set(tag, text))).toBe(letters(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is settled once it was settled, in whatever marks its quotations came', () => {
    fc.assert(
      fc.property(language, language, quoted, (from, tag, text) => {
        const once = set(tag, set(from, text));
        const plain = (any: string) => any.replace(/[\u00a0\u202f]/g, ' ');
        expect(plain(once)).toBe(plain(set(tag, text)));
        expect(set(tag, once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a length that no paragraph has is not looked at, and hostile ones take no time', () => {
    expect(typographyEdits('"a" '.repeat(10_000), houseForm('en-GB'))).toEqual([]);
    for (const piece of ['a', '"', "'90s ", '!', '1 000 ', 'a@', '--', '« ', 'http://', '"a ']) {
      const text = piece.repeat(Math.floor(20_000 / piece.length));
      for (const tag of ['en-GB', 'fr']) expect(letters(set(tag, text))).toBe(letters(text));
    }
  });

  it('has edits in order, each a change, none in what is kept', () => {
    fc.assert(
      fc.property(language, prose, fc.nat(20), fc.nat(10), (tag, text, from, length) => {
        const kept = [{ from, to: from + length }];
        let at = 0;
        for (const edit of typographyEdits(text, houseForm(tag), { kept })) {
          expect(edit.from).toBeGreaterThanOrEqual(at);
          expect(text.slice(edit.from, edit.to)).not.toBe(edit.text);
          expect(edit.from >= from + length || edit.to <= from || length === 0).toBe(true);
          at = edit.to;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
