import { beforeEach, expect, it, vi } from 'vitest';
import type { Photo } from '../../shared/photo';
import { listen, request } from '../ipc';
import { changePhotos, markSelected, savePhotos } from './change-photos';
import { listInUse } from './list-in-use';
import {
  followPhotos,
  refreshPhotos,
  resetPhotos,
  selectAllPhotos,
  selectPhoto,
  setPhotoFilter,
  usePhotos,
} from './photos';
import { followLeaving } from './typing';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });
vi.mock('./list-in-use', { spy: true });

type Requests = Record<string, (input: never) => unknown>;

const bare = { fileName: '', creators: [], people: [], keywords: [], crops: {} };
const photoOf = (id: string) => ({ ...bare, id, rev: 1, rating: 0 }) as unknown as Photo;
const many = Array.from({ length: 1_200 }, (_, number) => photoOf(`photo-${number}`));

/** What is on the disk, in order. */
let disk: Photo[];
let asked: string[];

const main: Requests = {
  'photos.list': ({ offset, limit }: { offset: number; limit: number }) =>
    disk.slice(offset, offset + limit),
  'photos.read': (ids: readonly string[]) =>
    disk.filter(({ id }) => ids.includes(id)).map((photo) => ({ ...photo })),
  'photos.change': (changes: readonly { id: string; change: Partial<Photo> }[]) => ({
    photos: changes.map(({ id, change }) => {
      const at = disk.findIndex((photo) => photo.id === id);
      disk[at] = { ...disk[at]!, ...change, rev: disk[at]!.rev + 1 };
      return disk[at];
    }),
    refused: [],
  }),
};

const answer = (name: string, input: unknown) =>
  (main[name] as ((input: unknown) => unknown) | undefined)?.(input) ?? [];

/** Has main answer, each request with what it knew as it was asked, after `wait`. */
function answerAfter(wait: (name: string) => Promise<void>): void {
  vi.mocked(request).mockImplementation((async (name: string, input: unknown) => {
    asked.push(name);
    const answered = answer(name, input);
    await wait(name);
    return answered;
  }) as unknown as typeof request);
}

const countOf = (name: string) => asked.filter((one) => one === name).length;

/** @returns what main tells the window from now on */
function following(): Parameters<typeof listen>[0] {
  const told: Parameters<typeof listen>[0] = {};
  vi.mocked(listen).mockImplementation((listeners) => {
    Object.assign(told, listeners);
    return () => {};
  });
  followPhotos();
  return told;
}

beforeEach(() => {
  disk = [...many];
  asked = [];
  answerAfter(() => Promise.resolve());
  resetPhotos();
  setPhotoFilter({ show: '' });
});

it('lets one type on while stories are saved, unless the photo goes from the wall by that', async () => {
  vi.mocked(listInUse).mockImplementation(() => Promise.resolve(new Set(['photo-1', 'photo-2'])));
  const told = following();
  await refreshPhotos();
  setPhotoFilter({ show: 'used' });
  await vi.waitFor(() => expect(usePhotos.getState().shown).toHaveLength(2));
  selectPhoto('photo-1', 'only');
  const leave = vi.fn<() => void>();
  const stop = followLeaving(leave);
  vi.mocked(listInUse).mockImplementation(() => Promise.resolve(new Set(['photo-1', 'photo-3'])));
  told['stories.saved']?.({ changed: [] });
  await vi.waitFor(() => expect(usePhotos.getState().shown.at(-1)?.id).toBe('photo-3'));
  await refreshPhotos();
  expect(leave).not.toHaveBeenCalled();
  vi.mocked(listInUse).mockImplementation(() => Promise.resolve(new Set(['photo-3'])));
  told['stories.outside']?.({ changed: [], gone: [] });
  await vi.waitFor(() => expect(usePhotos.getState().shown).toHaveLength(1));
  expect(leave).toHaveBeenCalledTimes(1);
  stop();
});

it('keeps what was stored of photos while the rest was read', async () => {
  await refreshPhotos();
  const rests: (() => void)[] = [];
  answerAfter((name) =>
    name === 'photos.read' ? new Promise((go) => rests.push(go)) : Promise.resolve(),
  );
  selectAllPhotos();
  await vi.waitFor(() => expect(rests).toHaveLength(1));
  rests[0]!();
  await vi.waitFor(() => expect(rests).toHaveLength(2));
  changePhotos([many[5]!], () => ({ caption: 'Water in the mill.' }), '');
  expect(await savePhotos()).toBe(true);
  rests[1]!();
  await vi.waitFor(() => expect(rests).toHaveLength(3));
  rests[2]!();
  await vi.waitFor(() => expect(usePhotos.getState().details.size).toBe(1_200));
  const shown = usePhotos.getState().details.get('photo-5');
  expect(shown).toMatchObject({ caption: 'Water in the mill.', rev: 2 });
});

it('keeps what was stored of photos on the wall while the rest was listed', async () => {
  await refreshPhotos();
  const rests: (() => void)[] = [];
  answerAfter((name) =>
    name === 'photos.list' ? new Promise((go) => rests.push(go)) : Promise.resolve(),
  );
  const refreshed = refreshPhotos();
  changePhotos([many[0]!], () => ({ rating: 4 }), '');
  expect(await savePhotos()).toBe(true);
  for (let part = 0; part < 3; part += 1) {
    await vi.waitFor(() => expect(rests).toHaveLength(part + 1));
    rests[part]!();
  }
  await refreshed;
  expect(usePhotos.getState().photos?.[0]).toMatchObject({ id: 'photo-0', rating: 4 });
});

it('goes by the disk where another program put an earlier version back', async () => {
  await refreshPhotos();
  selectPhoto('photo-1', 'only');
  changePhotos([many[1]!], () => ({ rating: 4 }), '');
  expect(await savePhotos()).toBe(true);
  disk = [...many];
  await refreshPhotos();
  await vi.waitFor(() =>
    expect(usePhotos.getState().details.get('photo-1')).toMatchObject({ rev: 1, rating: 0 }),
  );
});

it('gives stars to all that are selected, also while most are read', async () => {
  await refreshPhotos();
  selectAllPhotos();
  markSelected({ rating: 5 });
  selectPhoto('photo-7', 'only');
  markSelected({ rating: 2 });
  expect(await savePhotos()).toBe(true);
  expect(disk.filter(({ rating }) => rating === 5)).toHaveLength(1_199);
  expect(disk[7]).toMatchObject({ rating: 2 });
});

it('lists all once more however often it is told meanwhile', async () => {
  const told = following();
  await refreshPhotos();
  asked = [];
  for (let times = 0; times < 40; times += 1) told['photos.outside']?.({});
  await refreshPhotos();
  expect(countOf('photos.list')).toBe(6);
});

it('lists no more of a newsroom that was left', async () => {
  await refreshPhotos();
  asked = [];
  const left = refreshPhotos();
  resetPhotos();
  await left;
  expect(countOf('photos.list')).toBe(1);
  expect(usePhotos.getState().photos).toBeNull();
});

it('goes on reading a great many that are selected, however often something is found out of them', async () => {
  await refreshPhotos();
  const rests: (() => void)[] = [];
  answerAfter((name) =>
    name === 'photos.read' ? new Promise((go) => rests.push(go)) : Promise.resolve(),
  );
  asked = [];
  selectAllPhotos();
  for (let part = 0; part < 3; part += 1) {
    await vi.waitFor(() => expect(rests).toHaveLength(part + 1));
    setPhotoFilter({ sort: part % 2 === 0 ? 'name' : 'added' });
    rests[part]!();
  }
  await vi.waitFor(() => expect(usePhotos.getState().details.size).toBe(1_200));
  expect(countOf('photos.read')).toBe(3);
});
