import { describe, expect, it } from 'vitest';
import { dictionaryFor, languageName } from './dictionaries';

describe('dictionaryFor', () => {
  it.each([
    ['en', 'en'],
    ['en-US', 'en'],
    ['en-GB', 'en-gb'],
    ['en-IE', 'en-gb'],
    ['en-NZ', 'en-au'],
    ['EN-ca', 'en-ca'],
    ['de', 'de'],
    ['de-CH', 'de-ch'],
    ['de-LI', 'de-ch'],
    ['de-Latn-AT', 'de-at'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['pt-BR', 'pt'],
    ['pt-PT', null],
    ['ar', null],
    ['zh-Hant-TW', null],
    ['', null],
  ])('of “%s” is %s', (language, dictionary) => {
    expect(dictionaryFor(language)).toBe(dictionary);
  });
});

it('names languages, also those that have no name', () => {
  expect(languageName('en-GB')).toBe('British English');
  expect(languageName('not a tag')).toBe('not a tag');
});
