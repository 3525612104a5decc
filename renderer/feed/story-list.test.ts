import { expect, it, vi } from 'vitest';
import type { ListedStory } from '../../shared/ipc';
import { request } from '../ipc';
import { refreshStories, showPlaces, useStoryList } from './story-list';

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
