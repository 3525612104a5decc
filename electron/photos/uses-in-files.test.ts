import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { StoryStore } from '../store/story-store';
import { inTemporaryFolder, openStories, put, STORY_FOLDER, storyRecord } from '../store/testing';
import { usesInFiles } from './uses-in-files';

const PHOTO = 'photo-boats';
const use = { photoId: PHOTO, caption: '', credit: '', altText: '' };

/** Runs `work` with a store of two stories, the first of which uses the photo, as old as files usually are. */
const inOldStories = (
  work: (store: StoryStore, pathOf: (id: string) => string, newsroom: string) => Promise<void>,
) =>
  inTemporaryFolder(async (newsroom) => {
    const pathOf = (id: string) => join(newsroom, STORY_FOLDER, `${id}.json`);
    await put(pathOf('story-one'), storyRecord({ id: 'story-one', leadPhoto: use }));
    await put(pathOf('story-two'), storyRecord({ id: 'story-two' }));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
    const store = await openStories(newsroom);
    try {
      await work(store, pathOf, newsroom);
    } finally {
      vi.useRealTimers();
      await store.close();
    }
  });

/** @param knownOf the photo of whose uses something is known. */
const found = async (store: StoryStore, newsroom: string, knownOf = PHOTO) => {
  const known = await store.catalog.knownUses([knownOf]);
  const order = { newsroom, known, photoId: PHOTO, library: null };
  return usesInFiles(order, () => {}).stories.map(({ id }) => id);
};

it('reads the stories that are known to use a photo, and none that did not change since', () =>
  inOldStories(async (store, _, newsroom) => {
    const known = await store.catalog.knownUses([PHOTO]);
    expect(known.paths).toHaveLength(2);
    expect(known.stamps.filter((stamp) => stamp === '')).toHaveLength(1);
    expect(await found(store, newsroom)).toEqual(['story-one']);
    // What is known here, wrongly, is that neither uses it: so neither is read.
    expect(await found(store, newsroom, 'photo-other')).toEqual([]);
  }));

it('finds a photo that another program put into a story, or took out of one, a moment ago', () =>
  inOldStories(async (store, pathOf, newsroom) => {
    await put(pathOf('story-one'), storyRecord({ id: 'story-one', headline: 'Without' }));
    await put(pathOf('story-two'), storyRecord({ id: 'story-two', leadPhoto: use }));
    expect(await found(store, newsroom)).toEqual(['story-two']);
  }));
