import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Story } from '../../../shared/story';
import { inTemporaryFolder, openStories, STORY_FOLDER } from '../testing';
import { putStories } from './testing';

const photoUse = (photoId: string | null) => ({ photoId, caption: '', credit: '', altText: '' });
const figure = (photoId: string) => ({ type: 'figure', attrs: photoUse(photoId) });
const body = (...content: Story['body'][]) => ({ type: 'doc', content });

/** Runs `work` with a store of stories of which the newest is `story-2`. */
function inStore(
  work: (
    store: Awaited<ReturnType<typeof openStories>>,
    used: (...photos: string[]) => Promise<string[]>,
    newsroom: string,
  ) => Promise<void>,
) {
  return inTemporaryFolder(async (newsroom) => {
    await putStories(newsroom, [
      { leadPhoto: photoUse('photo-boats'), createdAt: '2026-11-01T00:00:00Z' },
      {
        createdAt: '2026-11-02T00:00:00Z',
        body: body({ type: 'gallery', content: [figure('photo-quay'), figure('photo-boats')] }),
      },
      { leadPhoto: photoUse('photo-quay'), createdAt: '2026-11-03T00:00:00Z' },
    ]);
    const store = await openStories(newsroom);
    const used = async (...photos: string[]) =>
      (await store.catalog.usesOf(photos)).stories.map(({ id }) => id);
    await work(store, used, newsroom);
    await store.close();
  });
}

it('finds the stories that use a photo, wherever in them, the newest first', () =>
  inStore(async (store, used) => {
    expect(await used('photo-boats')).toEqual(['story-1', 'story-0']);
    expect(await used('photo-quay')).toEqual(['story-2', 'story-1']);
    expect(await used('photo-quay', 'photo-boats')).toEqual(['story-2', 'story-1', 'story-0']);
    expect(await used('photo-other')).toEqual([]);
    expect(await used()).toEqual([]);
    expect((await store.catalog.usesOf(['photo-quay'])).total).toBe(2);
  }));

it('follows what is saved and what goes', () =>
  inStore(async (store, used, newsroom) => {
    const story = await store.open('story-1');
    await store.save({ ...story, body: body(figure('photo-new')) });
    expect(await used('photo-new')).toEqual(['story-1']);
    expect(await used('photo-boats')).toEqual(['story-0']);
    await rm(join(newsroom, STORY_FOLDER, 'story-0.json'));
    await store.catalog.drop(['story-0']);
    expect(await used('photo-boats')).toEqual([]);
  }));
