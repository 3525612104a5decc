import { describe, expect, it } from 'vitest';
import { isOwn, nearOwnWords, ownWords } from './own-words';
import { spellingWords } from './words';

const desk = {
  words: [
    { word: 'Kerlaouen', language: '' },
    { word: 'rebooked', language: 'en' },
    { word: 'Tarn-Brücke', language: 'de' },
    { word: 'Jo’s', language: '' },
  ],
  people: [{ id: 'ida', name: 'Ida Noorström', role: '', contact: '' }],
  places: [{ id: 'tarnsea', name: 'Tarnsea-on-Mire' }],
};

/** Which words of the text the newsroom does not know. */
function unknownIn(text: string, language = 'en-GB', ignored: string[] = []): string[] {
  const own = ownWords(desk, language, ignored);
  return spellingWords(text, { language, checksCapitals: true })
    .filter((word) => !isOwn(word, own))
    .map(({ start, end }) => text.slice(start, end));
}

describe('own words', () => {
  it.each([
    ['Kerlaouen’s KERLAOUEN', []],
    ['kerlaouen', ['kerlaouen']],
    ['Rebooked rebooked', []],
    ['Ida Noorström, Tarnsea', []],
    ['Jo’s', []],
  ])('of “%s” leave %j', (text, unknown) => {
    expect(unknownIn(text)).toEqual(unknown);
  });

  it('count in their language', () => {
    expect(unknownIn('rebooked', 'de')).toEqual(['rebooked']);
    expect(unknownIn('Tarn-Brücke', 'de-AT')).toEqual([]);
    expect(unknownIn('Brücke', 'en')).toEqual(['Brücke']);
  });

  it('have those of the trade with them, where they are of its language', () => {
    const text =
      'Standfirst, dateline, byline, kicker, ednotes: a liveblog to unpublish or unspike';
    expect(unknownIn(text).join(' ')).not.toMatch(/standfirst|ednotes|liveblog|unpublish|unspike/i);
    expect(unknownIn('Standfirst', 'de')).toEqual(['Standfirst']);
    expect(nearOwnWords('standfrist', ownWords(desk, 'en-US'))[0]).toBe('standfirst');
  });

  it('have those with them that the story ignores', () => {
    expect(unknownIn('harbur', 'en', ['harbur'])).toEqual([]);
  });

  it('are offered for what is nearly one of them', () => {
    const own = ownWords(desk, 'en');
    expect(nearOwnWords('Kerloauen', own)).toEqual(['Kerlaouen']);
    expect(nearOwnWords('Noorstrom', own)).toEqual(['Noorström']);
    expect(nearOwnWords('harbour', own)).toEqual([]);
  });
});
