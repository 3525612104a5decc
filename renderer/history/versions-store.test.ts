import { expect, it, vi } from 'vitest';
import { request } from '../ipc';
import { loadEarlier, loadVersions, useVersions } from './versions-store';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

const listed = () => useVersions.getState().versions.length;

it('lists the earlier versions that were asked for, also when the story is saved meanwhile', async () => {
  vi.mocked(request).mockImplementation((async (
    _name: string,
    { offset, limit }: { offset: number; limit: number },
  ) => {
    await Promise.resolve();
    const names = Array.from({ length: 250 }, (_, number) => ({ name: `${number}` }));
    return { total: 250, versions: names.slice(offset, offset + limit) };
  }) as typeof request);
  await loadVersions('harbour-story');
  expect(listed()).toBe(100);
  const earlier = loadEarlier();
  await Promise.all([earlier, loadVersions('harbour-story')]);
  expect(listed()).toBe(200);
  await loadVersions('other-story');
  expect(listed()).toBe(100);
});
