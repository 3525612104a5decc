import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, markHits } from './hits';
import { parseSearch } from './query';
import { LookedThrough } from './words';

/** The text with hits in brackets. */
function marked(text: string, search: string, column: 'body' | 'headline' | null = 'body'): string {
  const stretches = markHits(text, parseSearch(search), column);
  return stretches.map(({ text: part, isHit }) => (isHit ? `[${part}]` : part)).join('');
}

describe('marking', () => {
  it.each([
    ['elysee', 'Le palais de l’Élysée', 'Le palais de l’[Élysée]'],
    [
      '"human wave"',
      'A human wave, not a wave of human joy',
      'A [human wave], not a wave of human joy',
    ],
    ['human wav', 'A human wave', 'A [human] [wave]'],
    ['wav human', 'Wave, human waves', 'Wave, [human] waves'],
    ['-wave human', 'A human wave', 'A [human] wave'],
    ['headline:human', 'A human wave', 'A human wave'],
    ['京', '東京都', '東[京]都'],
    ['"京都"', '東京都', '東[京都]'],
    ['السلام', 'عن السَّلام هنا', 'عن [السَّلام] هنا'],
  ])('what %s looks for in “%s”', (search, text, expected) => {
    expect(marked(text, search)).toBe(expected);
  });

  it('in an excerpt takes hits of any part', () => {
    expect(marked('A human wave', 'headline:human', null)).toBe('A [human] wave');
  });

  it('keeps every character, for any text and search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, search) => {
        const stretches = markHits(text, parseSearch(search), 'body');
        expect(stretches.map(({ text: part }) => part).join('')).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  const excerptOf = (text: string, search: string) =>
    excerpt(new LookedThrough(text), parseSearch(search), 'body');
  const long = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`).join(' ');

  it('shows where the hit is, and that there is more', () => {
    const text = `${long(100)} police spoke of a human wave at the gates ${long(100)}`;
    const found = excerptOf(text, '"human wave"');
    expect(found).toMatch(/^… .*police spoke of a human wave at the gates .* …$/);
    expect(found.split(' ').length).toBeLessThan(40);
  });

  it('prefers the place that has most of what was looked for', () => {
    const text = `wave ${long(100)} human wave`;
    expect(excerptOf(text, 'human wave')).toMatch(/human wave$/);
  });

  it('shows the first of places that have the same', () => {
    const text = `human wave one ${long(100)} human wave two`;
    expect(excerptOf(text, 'human wave flood')).toMatch(/^human wave one/);
  });

  it('is the same wherever in a long text it is looked for from', () => {
    const text = `${long(500)} où l’Élysée parle ${long(500)}`;
    const asOne = excerpt(new LookedThrough(`${text} 京`), parseSearch('elysee'), 'body');
    expect(asOne).toContain('où l’Élysée parle');
    expect(excerptOf(text, 'elysee')).toBe(asOne);
  });

  it('is a short text whole, and nothing without a hit', () => {
    expect(excerptOf('A human\nwave', 'wave')).toBe('A human wave');
    expect(excerptOf('A human wave', 'flood')).toBe('');
  });
});
