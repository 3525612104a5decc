import { describe, expect, it } from 'vitest';
import { DICTIONARIES, type Dictionary } from '../../shared/spelling/dictionaries';
import { spellingWords } from '../../shared/spelling/words';
import { suggestions, unknownWords } from './hunspell';

/** Which words of a text the dictionary does not know, as the app asks it. */
async function unknownIn(dictionary: Dictionary, text: string): Promise<string[]> {
  const words = spellingWords(text, { language: dictionary, checksCapitals: false });
  const unknown = new Set(
    await unknownWords({ dictionary, words: words.flatMap(({ forms }) => forms) }),
  );
  return words
    .filter(({ forms }) => forms.every((form) => unknown.has(form)))
    .map(({ start, end }) => text.slice(start, end));
}

const TEXTS: Readonly<Record<Dictionary, [right: string, wrong: string, unknown: string[]]>> = {
  en: ['The color of the harbor’s fishermen’s well-meaning boats', 'The colour', ['colour']],
  'en-au': ['The colour of the organised harbour’s boats', 'recieved', ['recieved']],
  'en-ca': ['The colour of the organized harbour’s boats', 'recieved', ['recieved']],
  'en-gb': ['The colour of the harbour’s boats didn’t change', 'The color', ['color']],
  de: [
    'Die Fährverbindungen des Fischereihafens, der Verkehrs- und Hafenbau und der Ost-West-Konflikt: Bürgermeisterwahl, Hochwasserschutz, Straße, STRASSE',
    'Die Fährverbindunk ist nähmlich eine Strasse',
    ['Fährverbindunk', 'nähmlich', 'Strasse'],
  ],
  'de-at': ['Im Jänner auf der Straße', 'Der Rhytmus', ['Rhytmus']],
  'de-ch': ['Die Strasse zum Hafen', 'Die Straße', ['Straße']],
  es: ['Los pescadores del ayuntamiento querían dárselo', 'haviendo', ['haviendo']],
  fr: ['Aujourd’hui, l’école des pêcheurs : dit-elle qu’il s’explique ?', 'L’ecole', ['L’ecole']],
  nl: ['De burgemeester van de havenstad', 'De burgemeestr', ['burgemeestr']],
  pt: ['Os pescadores da prefeitura não voltaram', 'Os pescadors', ['pescadors']],
};

describe.each(DICTIONARIES)('the dictionary %s', (dictionary) => {
  const [right, wrong, unknown] = TEXTS[dictionary];

  it('knows what is right, with its affixes and compounds', async () => {
    expect(await unknownIn(dictionary, right)).toEqual([]);
  });

  it('does not know what is wrong', async () => {
    expect(await unknownIn(dictionary, wrong)).toEqual(unknown);
  });
});

describe('suggestions', () => {
  it.each([
    ['en-gb', 'harbur', 'harbour'],
    ['en-gb', 'recieve', 'receive'],
    ['de', 'Fährverbindunk', 'Fährverbindung'],
  ] as const)('of %s for “%s” begin with “%s”', async (dictionary, word, first) => {
    expect((await suggestions({ dictionary, word }))[0]).toBe(first);
  });

  it('are none for what is too long to try', async () => {
    expect(await suggestions({ dictionary: 'de', word: 'qwertz'.repeat(20) })).toEqual([]);
  });
});

it('outlives words of any make', async () => {
  const words = ['\ud800', 'a\u0301\u0302', '\0', '%s%n', 'ﬀ'.repeat(80), '-', "'", '/M', '  '];
  await expect(unknownWords({ dictionary: 'en-gb', words })).resolves.toBeInstanceOf(Array);
});
