import { afterEach, expect, it, vi } from 'vitest';
import type { ListedStory } from '../../shared/ipc';
import { request } from '../ipc';
import { refreshAfterSave, refreshStories, showPlaces, useStoryList } from './story-list';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

interface Asked {
  offset: number;
  limit: number;
}

/** A newsroom of a hundred stories that runs `work` before it says which are the first. */
function newsroomOf100(work: () => void) {
  vi.mocked(request).mockImplementation((async (_name: string, { offset, limit }: Asked) => {
    await Promise.resolve();
    if (offset === 0) work();
    const stories = Array.from({ length: limit }, (_, at) => ({ id: `${offset + at}` }));
    return { total: 100, isMore: false, stories: stories as unknown as ListedStory[] };
  }) as typeof request);
}

afterEach(() => {
  vi.useRealTimers();
});

it('is asked for at once after a save, and seldom while others follow', async () => {
  vi.useFakeTimers();
  newsroomOf100(() => {});
  await refreshStories();
  vi.mocked(request).mockClear();
  await vi.advanceTimersByTimeAsync(60_000);
  refreshAfterSave();
  expect(request).toHaveBeenCalledOnce();

  // Somebody types for ten seconds.
  for (let saves = 0; saves < 14; saves += 1) {
    await vi.advanceTimersByTimeAsync(700);
    refreshAfterSave();
  }
  expect(request).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(request, 'soon after the last').toHaveBeenCalledTimes(4);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(request).toHaveBeenCalledTimes(4);
});

it('fills the places that come into sight while it asks for others', async () => {
  newsroomOf100(() => showPlaces(60, 70));
  await refreshStories();
  await vi.waitFor(() => {
    const { stories } = useStoryList.getState();
    expect(stories?.slice(60, 70).map((story) => story?.id)).toEqual(
      Array.from({ length: 10 }, (_, at) => `${60 + at}`),
    );
  });
});
