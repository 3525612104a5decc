import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../shared/story';
import { put } from '../store/testing';
import { relatedStories } from './related-stories';
import { storyHandlers } from './stories';
import { withContext } from './testing';

const related = (storyId: string) => ({
  type: 'relatedStory',
  attrs: { storyId, headline: 'Old' },
});

describe('stories that a story refers to', () => {
  it('are known by the name they have now, and their address where they have one', () =>
    withContext(async ({ newsroom: { stories }, newsroom }) => {
      const publish = async (story: Story) => {
        const steps = ['editing', 'ready', 'published'] as const;
        for (const state of steps) story = await stories.save({ ...story, state });
        return story;
      };
      const create = (kind: Story['kind'], change: Partial<Story>) =>
        stories.create({ kind, language: 'en-GB', ...change });
      const film = await create('video', {
        headline: 'The crane comes down',
        videoUrl: 'https://video.example/crane',
      });
      const text = await create('story', { headline: 'Fares to rise', webHeadline: 'Ferry fares' });
      const draft = await create('story', { headline: 'The secret' });
      await publish(film);
      await publish(text);
      const content = [film.id, text.id, draft.id, 'story-not-there'].map(related);
      const story = { ...text, body: { type: 'doc', content } };
      expect([...(await relatedStories(story, newsroom))]).toEqual([
        [film.id, { headline: 'The crane comes down', address: 'https://video.example/crane' }],
        [text.id, { headline: 'Ferry fares', address: null }],
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
      expect(await ask(id)).toEqual({ headline: 'Fares', isGone: false });
      expect(await ask('story-not-there')).toEqual({ headline: null, isGone: true });
    }));

  it('are not gone that cannot be read, or while many have vanished', () =>
    withContext(async (context, folder) => {
      const { 'stories.headline': ask } = storyHandlers(context);
      await put(join(folder, 'stories', '2026', '11', 'story-damaged.json'), 'not ours');
      expect(await ask('story-damaged')).toEqual({ headline: null, isGone: false });
      context.newsroom.stories.outside.guard.mayGo(['one', 'two', 'three'], 3);
      expect(await ask('story-not-there')).toEqual({ headline: null, isGone: false });
    }));
});
