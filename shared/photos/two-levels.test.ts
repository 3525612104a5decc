import { describe, expect, it } from 'vitest';
import { standings } from './two-levels';

const library = { caption: 'The quay at dawn.', credit: 'Ada Marsh / Packet', altText: 'A quay' };

describe('how a story’s words stand to the library’s', () => {
  it('is the same for words that came from there', () => {
    expect(standings(library, library)).toEqual({
      caption: 'same',
      credit: 'same',
      altText: 'same',
    });
  });

  it('is told of each by itself', () => {
    const use = { ...library, caption: 'The quay, an hour later.', altText: '' };
    expect(standings(use, library)).toEqual({
      caption: 'other',
      credit: 'same',
      altText: 'missing',
    });
    expect(standings(library, { ...library, altText: '' }).altText).toBe('added');
  });

  it('is the same without words on either level', () => {
    const none = { caption: '', credit: '', altText: '' };
    expect(standings(none, none).credit).toBe('same');
    expect(standings({ ...none, caption: ' ' }, none).caption).toBe('same');
  });

  it('does not heed parentheses around a credit, which pages add, nor spaces around words', () => {
    const use = { ...library, credit: '(Ada Marsh / Packet)', caption: 'The quay at dawn. ' };
    expect(standings(use, library)).toEqual({ caption: 'same', credit: 'same', altText: 'same' });
  });

  it('is missing for a credit of which nothing is left', () => {
    expect(standings({ ...library, credit: '()' }, library).credit).toBe('missing');
  });
});
