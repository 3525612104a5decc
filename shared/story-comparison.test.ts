import { describe, expect, it } from 'vitest';
import { readByline } from './fields/byline';
import { emptyStory } from './new-story';
import { isSameWork } from './same-work';
import { compareStories } from './story-comparison';
import type { Story } from './story';

const paragraph = (text: string, ...marks: { type: string }[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }],
});

const story = (change: Partial<Story> = {}, ...lines: string[]): Story => ({
  ...emptyStory('2026-11-20T08:00:00.000Z'),
  id: 'harbour-story',
  rev: 1,
  kind: 'story',
  language: 'en-GB',
  updatedAt: '2026-11-20T09:00:00.000Z',
  headline: 'Harbour reopens',
  body: { type: 'doc', content: lines.map((line) => paragraph(line)) },
  ...change,
});

const texts = (mine: Story, theirs: Story) =>
  compareStories(mine, theirs).rows.map((row) => [
    row.label,
    row.mine.map(({ text }) => text).join(''),
    row.theirs.map(({ text }) => text).join(''),
  ]);

describe('comparing two versions of a story', () => {
  it('names the fields and paragraphs that differ, each beside the other', () => {
    const mine = story({ headline: 'Harbour closes' }, 'One.', 'Two is mine.', 'Three.');
    const theirs = story(
      { byline: readByline('By Kim', 'en') },
      'One.',
      'Two is theirs.',
      'Three.',
      'Four.',
    );
    expect(texts(mine, theirs)).toEqual([
      ['Headline', 'Harbour closes', 'Harbour reopens'],
      ['Byline', '', 'By Kim'],
      ['Body', 'Two is mine.', 'Two is theirs.'],
      ['Body', '', 'Four.'],
    ]);
    const [, , changed] = compareStories(mine, theirs).rows;
    expect(changed?.mine).toContainEqual({ kind: 'removed', text: 'mine' });
    expect(changed?.theirs).toContainEqual({ kind: 'added', text: 'theirs' });
  });

  it('sets paragraphs beside each other one by one where as many were changed', () => {
    const mine = story({}, 'One.', 'Two.', 'End.');
    expect(texts(mine, story({}, 'First.', 'Second.', 'End.'))).toEqual([
      ['Body', 'One.', 'First.'],
      ['Body', 'Two.', 'Second.'],
    ]);
    expect(texts(mine, story({}, 'First.', 'End.'))).toEqual([['Body', 'One.\nTwo.', 'First.']]);
  });

  it('names another length that the story is to have', () => {
    const lengthTarget = { unit: 'words', count: 1_200 } as const;
    expect(texts(story(), story({ lengthTarget }))).toEqual([['Length target', '', '1,200 words']]);
  });

  it('finds nothing in a version that only has another number and time', () => {
    const later = story({ rev: 9, updatedAt: '2026-11-21T09:00:00.000Z' }, 'One.');
    expect(isSameWork(story({}, 'One.'), later)).toBe(true);
    expect(compareStories(story({}, 'One.'), later).rows).toEqual([]);
  });

  it('says when only the formatting differs', () => {
    const bold = story({ body: { type: 'doc', content: [paragraph('One.', { type: 'bold' })] } });
    expect(compareStories(story({}, 'One.'), bold)).toEqual({ rows: [], formattingDiffers: true });
    expect(isSameWork(story({}, 'One.'), bold)).toBe(false);
  });
});
