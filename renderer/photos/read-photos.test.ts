import { expect, it, vi } from 'vitest';
import { request } from '../ipc';
import { listPhotos } from './list-photos';
import { readPhotos } from './read-photos';

vi.mock('../ipc', { spy: true });

const ids = Array.from({ length: 20_000 }, (_, number) => `photo-${number}`);

it('reads many in parts, in their order, and no more of what nobody wants', async () => {
  let parts = 0;
  vi.mocked(request).mockImplementation((async (_: string, asked: readonly string[]) => {
    expect(asked.length).toBeLessThanOrEqual(1_000);
    parts += 1;
    return asked.map((id) => ({ id }));
  }) as unknown as typeof request);
  expect((await readPhotos(ids)).map(({ id }) => id)).toEqual(ids);
  parts = 0;
  await readPhotos(ids, () => parts < 2);
  expect(parts).toBe(2);
});

it('lists all, and shows them on the way as their number doubles', async () => {
  const photo = { fileName: '', creators: [], people: [], keywords: [] };
  vi.mocked(request).mockImplementation((async (
    _: string,
    { offset, limit }: { offset: number; limit: number },
  ) =>
    ids
      .slice(offset, offset + limit)
      .map((id) => ({ ...photo, id }))) as unknown as typeof request);
  const shown: number[] = [];
  const all = await listPhotos({ onPart: (part) => shown.push(part.length) });
  expect(all?.map(({ id }) => id)).toEqual(ids);
  expect(shown).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000]);
  let times = 0;
  expect(await listPhotos({ isWanted: () => ++times < 4 }), 'some are not all').toBeNull();
});
