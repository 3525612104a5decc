import { expect, it } from 'vitest';
import { leftInWords } from './left-in-words';

const story = (headline: string) => ({ id: headline, headline, kind: 'story' as const });
const used = (fileName: string, ...headlines: string[]) => ({
  id: fileName,
  fileName,
  reason: null,
  stories: headlines.map(story),
});
const failed = (fileName: string) => ({
  id: fileName,
  fileName,
  reason: 'The disk is full.',
  stories: [],
});

it('names the stories that keep a photo, and what to do about it', () => {
  expect(leftInWords([used('a.jpg', 'Tide', '')], 'stays')).toBe(
    '“a.jpg” stays. “Tide” and “Story without a headline” use it.\nTake it out of its stories or replace it everywhere first.',
  );
  expect(leftInWords([used('a.jpg', 'A', 'B', 'C', 'D', 'E')], 'stays')).toContain(
    '“A”, “B”, “C” and 2 more use it.',
  );
});

it('says the reason of each of the first, and how many there are beside them', () => {
  const words = leftInWords(
    Array.from({ length: 9 }, () => failed('a.jpg')),
    'stays',
  );
  expect(words.split('\n')).toEqual([
    ...Array.from({ length: 4 }, () => '“a.jpg” stays. The disk is full.'),
    'And so on for 5 photos more.',
  ]);
});
