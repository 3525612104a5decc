// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Photo } from '../../shared/photo';
import { photoOf } from '../../shared/photos/testing';
import { summarisePhoto } from '../../shared/summary';
import { useApp } from '../app-store';
import { listen, request } from '../ipc';
import { canUndoPhotos, changePhotos, forgetSteps, redoPhotos, undoPhotos } from './change-photos';
import { refreshPhotos, setSelection, usePhotos } from './photos';
import { beginRemoving, removeSelected, sayAdded } from './remove-photos';

vi.mock('../ipc', { spy: true });

const IDS = ['photo-one', 'photo-two', 'photo-three', 'photo-four'];

/** What the newsroom has, as the main process would keep it. */
let there: Photo[] = [];
let removed: Photo[] = [];
/** Ids of those that stories use. */
let used = new Set<string>();

const photoNamed = (id: string) => photoOf({ id, fileName: `${id}.jpg` });

const answers: Record<string, (input: never) => unknown> = {
  'photos.list': () => there.map(summarisePhoto),
  'photos.read': (ids: string[]) => there.filter(({ id }) => ids.includes(id)),
  'photos.change': (changes: { id: string; change: object }[]) => ({
    photos: changes.map(({ id, change }) => {
      const photo = { ...there.find((known) => known.id === id)!, ...change };
      there = there.map((known) => (known.id === id ? { ...photo, rev: photo.rev + 1 } : known));
      return there.find((known) => known.id === id);
    }),
    refused: [],
  }),
  'photos.remove': (asked: { id: string; rev?: number }[]) => {
    const fits = ({ id, rev }: Photo) =>
      asked.some((each) => each.id === id && (each.rev ?? rev) === rev && !used.has(id));
    const gone = there.filter(fits);
    there = there.filter((photo) => !fits(photo));
    removed = [...removed, ...gone];
    const moved = gone.map(({ id }) => id);
    const left = asked.filter(({ id }) => !moved.includes(id));
    const story = { id: 'story-tide', headline: 'Tide', kind: 'story' };
    const why = (id: string) =>
      used.has(id)
        ? { reason: null, stories: [story] }
        : { reason: 'It was changed since then.', stories: [] };
    return { moved, left: left.map(({ id }) => ({ id, fileName: `${id}.jpg`, ...why(id) })) };
  },
  'photos.putBack': (ids: string[]) => {
    there = IDS.flatMap((id) => {
      const all = ids.includes(id) ? [...there, ...removed] : there;
      return all.find((photo) => photo.id === id) ?? [];
    });
    removed = removed.filter(({ id }) => !ids.includes(id));
    return { moved: ids, left: [] };
  },
};

const shown = () => usePhotos.getState().shown.map(({ id }) => id);
const selected = () => [...usePhotos.getState().selection.ids];
const select = (...ids: string[]) =>
  setSelection({ ids: new Set(ids), anchor: ids[0]!, current: ids.at(-1)! });
const notices = () => useApp.getState().notices;

beforeEach(async () => {
  there = IDS.map(photoNamed);
  removed = [];
  used = new Set();
  forgetSteps();
  useApp.setState({ notices: [], dialog: null });
  vi.mocked(request).mockImplementation((async (name: string, input: never) =>
    answers[name]!(input)) as unknown as typeof request);
  vi.mocked(listen).mockReturnValue(() => {});
  await refreshPhotos();
});

it('takes the selected photos off the wall, goes to the next, and takes that back and does it again', async () => {
  select('photo-two', 'photo-three');
  await removeSelected();
  expect(shown()).toEqual(['photo-one', 'photo-four']);
  expect(selected()).toEqual(['photo-four']);
  expect(notices()).toMatchObject([{ message: '2 photos were removed.' }]);

  undoPhotos();
  await vi.waitFor(() => expect(shown()).toEqual(IDS));
  await vi.waitFor(() => expect(selected()).toEqual(['photo-two', 'photo-three']));
  expect(notices().map(({ message }) => message)).toEqual(['2 photos are back.']);

  redoPhotos();
  await vi.waitFor(() => expect(shown()).toEqual(['photo-one', 'photo-four']));
});

it('goes to the one before where the last was removed, and to none where all were', async () => {
  select('photo-four');
  await removeSelected();
  expect(selected()).toEqual(['photo-three']);
  select('photo-one', 'photo-two', 'photo-three');
  await removeSelected();
  expect(selected()).toEqual([]);
});

it('takes a second press before the answer for the same one', async () => {
  select('photo-one');
  const first = removeSelected();
  await removeSelected();
  await first;
  expect(shown()).toEqual(['photo-two', 'photo-three', 'photo-four']);
  expect(notices().map(({ message }) => message)).toEqual(['1 photo was removed.']);
});

it('goes on at one that is side by side with it, not at its neighbour on the wall', async () => {
  usePhotos.setState({ compared: ['photo-one', 'photo-two', 'photo-four'] });
  select('photo-two');
  await removeSelected();
  expect(usePhotos.getState().compared).toEqual(['photo-one', 'photo-four']);
  expect(selected()).toEqual(['photo-four']);
  usePhotos.setState({ compared: [] });
});

it('keeps what a story uses on the wall and selected, and leads to that story', async () => {
  used = new Set(['photo-two']);
  select('photo-one', 'photo-two');
  await removeSelected();
  expect(shown()).toEqual(['photo-two', 'photo-three', 'photo-four']);
  expect(selected()).toEqual(['photo-two']);
  expect(notices()).toMatchObject([
    {
      message: expect.stringContaining('“photo-two.jpg” stays. “Tide” uses it.'),
      tone: 'error',
      action: { label: 'Open the story' },
    },
    { message: '1 photo was removed.' },
  ]);
});

it('takes back by the notice what was followed by another change, and that change alone by the key', async () => {
  select('photo-one');
  await removeSelected();
  changePhotos([photoNamed('photo-two')], () => ({ rating: 3 }), '');
  await vi.waitFor(() => expect(there.find(({ id }) => id === 'photo-two')?.rating).toBe(3));
  notices()[0]!.action!.run();
  await vi.waitFor(() => expect(shown()).toEqual(IDS));
  undoPhotos();
  await vi.waitFor(() => expect(there.find(({ id }) => id === 'photo-two')?.rating).toBe(0));
  expect(canUndoPhotos()).toBe(false);
  expect(shown()).toEqual(IDS);
});

it('stores what was typed of a photo before that goes, so that it comes back with it', async () => {
  select('photo-one');
  changePhotos([photoNamed('photo-one')], () => ({ caption: 'Just typed.' }), 'caption');
  await removeSelected();
  expect(removed).toMatchObject([{ id: 'photo-one', caption: 'Just typed.' }]);
});

it('takes back an ingest, but for what was changed since', async () => {
  changePhotos([photoNamed('photo-two')], () => ({ caption: 'Words.' }), '');
  sayAdded('Added.', ['photo-one', 'photo-two']);
  notices()[0]!.action!.run();
  await vi.waitFor(() => expect(shown()).toEqual(['photo-two', 'photo-three', 'photo-four']));
  expect(notices().map(({ message }) => message)).toContain(
    '“photo-two.jpg” stays. It was changed since then.',
  );
  undoPhotos();
  await vi.waitFor(() => expect(shown()).toEqual(IDS));
});

it('has an ingest be a step of undo, and of redo', async () => {
  sayAdded('Added.', ['photo-one', 'photo-two']);
  undoPhotos();
  await vi.waitFor(() => expect(shown()).toEqual(['photo-three', 'photo-four']));
  expect(notices().at(-1)!.message).toBe('2 photos were removed.');
  redoPhotos();
  await vi.waitFor(() => expect(shown()).toEqual(IDS));
  undoPhotos();
  redoPhotos();
  await vi.waitFor(() => expect(notices().at(-1)!.message).toBe('2 photos are back.'));
  expect(shown(), 'asked for before the photos are out').toEqual(IDS);
});

it('asks before several go, or one with a caption, and not before one without', async () => {
  select('photo-one', 'photo-two');
  beginRemoving();
  expect(useApp.getState().dialog).toBe('remove-photos');
  useApp.setState({ dialog: null });
  changePhotos([photoNamed('photo-three')], () => ({ caption: 'Words.' }), '');
  select('photo-three');
  beginRemoving();
  expect(useApp.getState().dialog).toBe('remove-photos');
  useApp.setState({ dialog: null });
  select('photo-four');
  beginRemoving();
  expect(useApp.getState().dialog).toBeNull();
  await vi.waitFor(() => expect(shown()).not.toContain('photo-four'));
});
