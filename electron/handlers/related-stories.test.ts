import { describe, expect, it } from 'vitest';
import { relatedStories } from './related-stories';
import { storyHandlers } from './stories';
import { withContext } from './testing';

const related = (storyId: string) => ({
  type: 'relatedStory',
  attrs: { storyId, headline: 'Old' },
});

describe('stories that a story refers to', () => {
  it('are known by the name they have now, and their address where they have one', () =>
    withContext(async ({ newsroom }) => {
      const film = await newsroom.stories.create({
        kind: 'video',
        language: 'en-GB',
        headline: 'The crane comes down',
        videoUrl: 'https://video.example/crane',
      });
      const text = await newsroom.stories.create({
        kind: 'story',
        language: 'en-GB',
        headline: 'Fares to rise',
      });
      await newsroom.stories.save({ ...text, headline: 'Fares fall' });
      const content = [related(film.id), related(text.id), related('story-not-there')];
      const story = { ...text, body: { type: 'doc', content } };
      expect([...(await relatedStories(story, newsroom))]).toEqual([
        [film.id, { headline: 'The crane comes down', address: 'https://video.example/crane' }],
        [text.id, { headline: 'Fares fall', address: null }],
      ]);
    }));

  it('are asked for by the window one by one', () =>
    withContext(async (context) => {
      const { 'stories.headline': ask } = storyHandlers(context);
      const { id } = await context.newsroom.stories.create({
        kind: 'story',
        language: 'en-GB',
        headline: 'Fares',
      });
      expect(await ask(id)).toBe('Fares');
      expect(await ask('story-not-there')).toBeNull();
    }));
});
