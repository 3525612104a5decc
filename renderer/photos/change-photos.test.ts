import { beforeEach, expect, it, vi } from 'vitest';
import type { Photo } from '../../shared/photo';
import { request, RequestError } from '../ipc';
import { changePhotos, savePhotos } from './change-photos';
import { usePhotos } from './photos';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

beforeEach(() => {
  vi.mocked(request).mockReset();
});

it('shows what was changed while an earlier change was stored, and stores it after that', async () => {
  const photo = { id: 'photo-one', rev: 1, rating: 0, crops: {} } as unknown as Photo;
  usePhotos.setState({ details: new Map([[photo.id, photo]]) });
  const now = () => usePhotos.getState().details.get(photo.id)!;
  const answers: (() => void)[] = [];
  let disk = photo;
  vi.mocked(request).mockImplementation(((_: string, [asked]: [{ change: Partial<Photo> }]) => {
    disk = { ...disk, ...asked.change, rev: disk.rev + 1 };
    const stored = disk;
    return new Promise<Photo[]>((resolve) => answers.push(() => resolve([stored])));
  }) as unknown as typeof request);

  changePhotos([now()], () => ({ rating: 1 }), '');
  changePhotos([now()], () => ({ rating: 2 }), '');
  answers[0]!();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(now()).toMatchObject({ rev: 2, rating: 2 });
  answers[1]!();
  expect(await savePhotos()).toBe(true);
  expect(now()).toMatchObject({ rev: 3, rating: 2 });
});

it('stores many in parts, and what of them could not be stored with the next', async () => {
  const photos = Array.from({ length: 1_200 }, (_, number) => ({ id: `photo-${number}`, rev: 1 }));
  usePhotos.setState({ details: new Map() });
  const asked: string[][] = [];
  vi.mocked(request).mockImplementation((async (name: string, changes: { id: string }[]) => {
    if (name !== 'photos.change') return [];
    asked.push(changes.map(({ id }) => id));
    if (asked.length === 2) throw new RequestError('disk-full', 'The disk is full.');
    return changes.map(({ id }) => ({ id, rev: 2, rating: 1 }));
  }) as unknown as typeof request);
  changePhotos(photos as unknown as Photo[], () => ({ rating: 1 }), '');
  expect(await savePhotos()).toBe(false);
  expect(asked.map(({ length }) => length)).toEqual([500, 500]);
  expect(await savePhotos()).toBe(true);
  const stored = [...asked[0]!, ...asked.slice(2).flat()];
  expect(stored).toEqual(photos.map(({ id }) => id));
});
