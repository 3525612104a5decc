import { describe, expect, it } from 'vitest';
import { relatedStoryIds } from './related-stories';

const related = (storyId: unknown) => ({ type: 'relatedStory', attrs: { storyId } });

describe('stories that a body refers to', () => {
  it('are named once each, in reading order, wherever they stand', () => {
    const item = { type: 'listItem', content: [{ type: 'paragraph' }, related('story-b')] };
    const content = [
      related('story-a'),
      { type: 'bulletList', content: [item] },
      related('story-a'),
      related(''),
      related(7),
      { type: 'relatedStory' },
    ];
    expect(relatedStoryIds({ type: 'doc', content })).toEqual(['story-a', 'story-b']);
  });
});
