import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idsIn, inStories, STORY_FOLDER, storyRecord } from './testing';

const text = (words: string) => [{ type: 'text', text: words }];
const paragraph = (words: string) => ({ type: 'paragraph', content: text(words) });

/** As a Copydesk may make it that knows of fields and blocks which this one does not. */
const newerStory = {
  ...storyRecord(),
  schema: 99,
  assignedTo: 'kim',
  leadPhoto: { ...storyRecord().leadPhoto, caption: 'The quay.', crop: { x: 0, y: 0 } },
  body: {
    type: 'doc',
    content: [
      paragraph('At dawn.'),
      { type: 'timeline', content: [paragraph('06:00'), paragraph('The bridge opens.')] },
      { type: 'poll', attrs: { title: 'Should it stay open?' } },
    ],
  },
};

const withNewer = (work: (...args: Parameters<Parameters<typeof inStories>[1]>) => Promise<void>) =>
  inStories({ 'harbour-story.json': newerStory }, work);

describe('a story that a newer Copydesk made', () => {
  it('is listed, found, and no problem', () =>
    withNewer(async (store) => {
      expect(await idsIn(store)).toEqual(['harbour-story']);
      expect(store.catalog.problems.total).toBe(0);
    }));

  it('is shown as far as it is known, blocks that are not as their words', () =>
    withNewer(async (store) => {
      const { story, newer } = await store.look('harbour-story');
      expect(newer).toBe(99);
      expect(story).toMatchObject({
        headline: 'Harbour reopens',
        leadPhoto: { caption: 'The quay.' },
      });
      expect(story).not.toHaveProperty('assignedTo');
      expect(story.body.content).toEqual([
        paragraph('At dawn.'),
        paragraph('06:00'),
        paragraph('The bridge opens.'),
        paragraph('Should it stay open?'),
      ]);
    }));

  it('is neither opened for writing, nor saved, nor sent out, whatever is tried', () =>
    withNewer(async (store, folder) => {
      const path = join(folder, STORY_FOLDER, 'harbour-story.json');
      const before = await readFile(path, 'utf8');
      const { story } = await store.look('harbour-story');
      const refused = { code: 'newer-version' };
      await expect(store.open('harbour-story')).rejects.toMatchObject(refused);
      await expect(store.copy('harbour-story')).rejects.toMatchObject(refused);
      await expect(store.save({ ...story, headline: 'Ours' })).rejects.toMatchObject(refused);
      const { hash } = await store.outside.stored('harbour-story');
      const settled = store.outside.settle(story, 'mine', hash);
      await expect(settled).rejects.toMatchObject(refused);
      expect(await readFile(path, 'utf8')).toBe(before);
    }));

  it('that is of this version by now is opened as any other', () =>
    inStories({ 'harbour-story.json': storyRecord() }, async (store) => {
      expect(await store.look('harbour-story')).toEqual({ story: storyRecord(), newer: null });
    }));
});
