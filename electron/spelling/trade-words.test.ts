import { expect, it } from 'vitest';
import { FIELD_LABELS } from '../../shared/fields/field-names';
import { DICTIONARIES } from '../../shared/spelling/dictionaries';
import { isOwn, ownWords } from '../../shared/spelling/own-words';
import { tradeWords } from '../../shared/spelling/trade-words';
import { spellingWords } from '../../shared/spelling/words';
import { ALL_STEPS } from '../../shared/workflow';
import { unknownWords } from './hunspell';

const NOTHING = { words: [], people: [], places: [] };

/** What the app calls things on its own screens. */
const NAMES = [
  ...Object.values(FIELD_LABELS),
  ...ALL_STEPS.map(({ label }) => label),
  'Subhead, pull quote, fact box; the newsroom’s standfirsts, datelines and bylines; an ednote',
].join('. ');

it.each(DICTIONARIES.filter((name) => name.startsWith('en')))(
  'what the app itself says in English is right by the dictionary %s',
  async (dictionary) => {
    const own = ownWords(NOTHING, dictionary);
    const words = spellingWords(NAMES, { language: dictionary, checksCapitals: false });
    const unknown = new Set(
      await unknownWords({ dictionary, words: words.flatMap(({ forms }) => forms) }),
    );
    const wrong = words.filter(
      (word) => word.forms.every((form) => unknown.has(form)) && !isOwn(word, own),
    );
    expect(wrong.map(({ start, end }) => NAMES.slice(start, end))).toEqual([]);
  },
);

it('words of the trade are those that the British dictionary lacks', async () => {
  const words = tradeWords('en');
  expect(await unknownWords({ dictionary: 'en-gb', words })).toEqual(words);
});
