import { beforeEach, expect, it, vi } from 'vitest';
import type { Photo } from '../../shared/photo';
import { useApp } from '../app-store';
import { request, RequestError } from '../ipc';
import { changePhotos, savePhotos } from './change-photos';
import { usePhotos } from './photos';
import { notStored } from './waiting-changes';

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
    const answer = { photos: [stored], refused: [] };
    return new Promise((resolve) => answers.push(() => resolve(answer)));
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

it('hands all over at once in parts, and what could not be stored again with the next', async () => {
  const photos = Array.from({ length: 1_200 }, (_, number) => ({ id: `photo-${number}`, rev: 1 }));
  usePhotos.setState({ details: new Map() });
  useApp.setState({ notices: [] });
  const asked: string[][] = [];
  let isFull = true;
  const answers: (() => void)[] = [];
  vi.mocked(request).mockImplementation((async (name: string, changes: { id: string }[]) => {
    if (name !== 'photos.change') return [];
    const isFirst = asked.push(changes.map(({ id }) => id)) === 1;
    await new Promise<void>((resolve) => answers.push(resolve));
    if (isFull && !isFirst) throw new RequestError('disk-full', 'The disk is full.');
    return { photos: changes.map(({ id }) => ({ id, rev: 2, rating: 1 })), refused: [] };
  }) as unknown as typeof request);
  changePhotos(photos as unknown as Photo[], () => ({ rating: 1 }), '');
  const saved = savePhotos();
  await vi.waitFor(() => expect(asked.map(({ length }) => length)).toEqual([500, 500, 200]));
  expect([...notStored().keys()]).toEqual(photos.map(({ id }) => id));
  for (const go of answers) go();
  expect(await saved).toBe(false);
  expect(notStored().size).toBe(700);
  expect(useApp.getState().notices.map(({ message }) => message)).toEqual(['The disk is full.']);

  isFull = false;
  const again = savePhotos();
  await vi.waitFor(() => expect(answers).toHaveLength(5));
  for (const go of answers) go();
  expect(await again).toBe(true);
  expect(asked.slice(3).map(({ length }) => length)).toEqual([500, 200]);
  expect(new Set(asked.slice(3).flat())).toEqual(new Set(photos.slice(500).map(({ id }) => id)));
  expect(notStored().size).toBe(0);
});

it('stores one at once while others are on their way', async () => {
  usePhotos.setState({ details: new Map() });
  const answers = new Map<string, () => void>();
  vi.mocked(request).mockImplementation(((_: string, changes: { id: string }[]) => {
    const stored = { photos: changes.map(({ id }) => ({ id, rev: 2 })), refused: [] };
    const [{ id } = { id: '' }] = changes;
    return new Promise((resolve) => answers.set(id, () => resolve(stored)));
  }) as unknown as typeof request);
  const [one, other] = [{ id: 'one' }, { id: 'other' }];
  changePhotos([one], () => ({ rating: 1 }), '');
  changePhotos([other], () => ({ rating: 2 }), '');
  const saved = savePhotos();
  expect([...answers.keys()]).toEqual(['one', 'other']);
  for (const go of answers.values()) go();
  expect(await saved).toBe(true);
});

it('names those that could not be stored, once for one change, and keeps only theirs for later', async () => {
  const photos = ['one', 'gone', 'other'].map((id) => ({ id, fileName: `${id}.jpg`, rating: 0 }));
  usePhotos.setState({ photos: photos as unknown as Photo[], details: new Map() });
  useApp.setState({ notices: [] });
  let isThere = false;
  const refused = [{ id: 'gone', message: 'photos/gone.json is no longer there.' }];
  vi.mocked(request).mockImplementation((async (_: string, changes: { id: string }[]) => ({
    photos: changes.filter(({ id }) => isThere || id !== 'gone').map(({ id }) => ({ id, rev: 2 })),
    refused: changes.some(({ id }) => !isThere && id === 'gone') ? refused : [],
  })) as unknown as typeof request);
  const told = () => useApp.getState().notices.map(({ message }) => message);
  changePhotos(photos as unknown as Photo[], () => ({ rating: 1 }), '');
  await vi.waitFor(() => expect([...notStored().keys()]).toEqual(['gone']));
  changePhotos(photos.slice(0, 1) as unknown as Photo[], () => ({ rating: 2 }), '');
  await vi.waitFor(() => expect([...notStored().keys()]).toEqual(['gone']));
  const words = 'Not stored: “gone.jpg”. photos/gone.json is no longer there.';
  expect(told()).toEqual([words]);
  expect(await savePhotos()).toBe(false);
  expect(told(), 'who leaves is told again').toEqual([words, words]);
  isThere = true;
  expect(await savePhotos()).toBe(true);

  isThere = false;
  changePhotos(photos.slice(1, 2) as unknown as Photo[], () => ({ rating: 3 }), '');
  await vi.waitFor(() => expect(told()).toHaveLength(3));
  useApp.getState().notices.at(-1)?.action?.run();
  expect(await savePhotos(), 'nobody is kept by a photo that does not come back').toBe(true);
});
