import { describe, expect, it } from 'vitest';
import { slashItems } from './slash-items';

const labels = (typed: string) => slashItems(typed, () => true).map(({ label }) => label);

describe('the slash menu', () => {
  it('begins with all blocks', () => {
    expect(labels('').slice(0, 3)).toEqual(['Paragraph', 'Subhead', 'Minor subhead']);
    expect(labels('')).toContain('Editor’s note');
  });

  it('shows first what begins with the words', () => {
    expect(labels('sub')).toEqual(['Subhead', 'Minor subhead']);
    expect(labels('quote').slice(0, 2)).toEqual(['Block quote', 'Pull quote']);
  });

  it('knows other words for a block', () => {
    expect(labels('tweet')).toEqual(['Social post']);
    expect(labels('heading')).toEqual(['Subhead', 'Minor subhead']);
  });

  it('folds case and accents', () => {
    expect(labels('TÁBLE')).toContain('Table');
  });

  it('leaves out what cannot be there, and is empty where nothing fits', () => {
    expect(slashItems('', ({ id }) => id === 'table')).toHaveLength(1);
    expect(labels('etc/passwd')).toEqual([]);
  });
});
