import { existsSync } from 'node:fs';
import { rename, rm, rmdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { photoOf } from '../../../shared/photos/testing';
import { Newsroom } from '../newsroom';
import { deskRecord, idsIn, inNewsroom, put, STORY_FOLDER, storyRecord } from '../testing';
import { OutsideChanges, type OutsideListener } from './outside-changes';
import { overflow, runMeanwhile } from './testing';

const listener = () => ({
  stories: vi.fn<OutsideListener['stories']>(),
  photos: vi.fn<OutsideListener['photos']>(),
  newsroom: vi.fn<OutsideListener['newsroom']>(),
  failed: vi.fn<OutsideListener['failed']>(),
});

/** Runs `work` on a newsroom of these stories that is being followed. */
const inFollowed = (
  ids: readonly string[],
  work: (found: {
    newsroom: Newsroom;
    heard: ReturnType<typeof listener>;
    pathOf(id: string): string;
  }) => Promise<void>,
) =>
  inNewsroom(async (_, folder) => {
    const pathOf = (id: string) => join(folder, STORY_FOLDER, `${id}.json`);
    for (const id of ids) await put(pathOf(id), storyRecord({ id }));
    const newsroom = await Newsroom.open(folder);
    await newsroom.stories.catalog.upToDate();
    const heard = listener();
    const changes = new OutsideChanges(heard, 100);
    await changes.follow(newsroom);
    try {
      await work({ newsroom, heard, pathOf });
    } finally {
      await changes.follow(null);
      await changes.settled();
    }
  });

const CHANGE = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const [, path, headline] = process.argv;
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path)), headline }));
`;

const ten = Array.from({ length: 10 }, (_, n) => `story-${n + 100}`);
const soon = (check: () => void) => vi.waitFor(check, 10_000);

describe('following a newsroom', () => {
  it('tells of stories that others write, and not of those we save', () =>
    inFollowed(ten, async ({ newsroom, heard, pathOf }) => {
      const opened = await newsroom.stories.open('story-100');
      await newsroom.stories.save({ ...opened, headline: 'Ours' });
      await put(pathOf('story-101'), storyRecord({ id: 'story-101', headline: 'Theirs' }));
      await soon(() => expect(heard.stories.mock.calls).toEqual([[['story-101'], []]]));
    }));

  it('tells of a story that others wrote after it was opened and before it was followed', () =>
    inNewsroom(async (_, folder) => {
      const path = join(folder, STORY_FOLDER, 'story-100.json');
      await put(path, storyRecord({ id: 'story-100' }));
      const newsroom = await Newsroom.open(folder);
      await newsroom.stories.open('story-100');
      await put(path, storyRecord({ id: 'story-100', headline: 'Theirs' }));
      const heard = listener();
      const changes = new OutsideChanges(heard);
      await changes.follow(newsroom);
      await changes.follow(null);
      expect(heard.stories.mock.calls).toEqual([[['story-100'], []]]);
    }));

  it('tells of one that is gone, and asks about many', () =>
    inFollowed(ten, async ({ newsroom, heard, pathOf }) => {
      await rm(pathOf('story-100'));
      await soon(() => expect(heard.stories).toHaveBeenCalledWith([], ['story-100']));
      await rm(join(pathOf('story-100'), '..'), { recursive: true });
      await soon(() => expect(newsroom.stories.outside.guard.count).toBe(9));
      expect(heard.newsroom).toHaveBeenCalled();
      for (const id of ten.slice(1)) await put(pathOf(id), storyRecord({ id }));
      await soon(() => expect(newsroom.stories.outside.guard.count).toBe(0));
    }));

  it('takes in settings and photos that others write', () =>
    inFollowed([], async ({ newsroom, heard }) => {
      await put(join(newsroom.path, 'desk.json'), { ...deskRecord, name: 'The Evening Post' });
      await soon(() => expect(newsroom.desk.name).toBe('The Evening Post'));
      await soon(() => expect(heard.newsroom).toHaveBeenCalled());
      await newsroom.saveDesk({ ...newsroom.desk, name: 'Ours' });
      const photo = {
        schema: 1,
        id: 'harbour-photo',
        rev: 1,
        addedAt: '2026-11-20T08:00:00.000Z',
      };
      await put(join(newsroom.path, 'photos', 'harbour-photo.json'), photo);
      // It is half a photo: said among the files that could not be used, not passed over.
      await soon(() => expect(newsroom.problems).toHaveLength(1));
      await soon(() => expect(heard.photos).toHaveBeenCalled());
    }));

  it('says that the folder of all photos is gone, saves none of them, and lists them when it is back', () =>
    inFollowed([], async ({ newsroom, heard }) => {
      const ids = ['harbour-photo', 'market-photo'];
      const folder = join(newsroom.path, 'photos');
      for (const id of ids) await put(join(folder, `${id}.json`), photoOf({ id }));
      const listed = async () => (await newsroom.photos.list(0, 10)).map(({ id }) => id).toSorted();
      await vi.waitFor(async () => expect(await listed()).toEqual(ids), 10_000);
      heard.photos.mockClear();
      heard.newsroom.mockClear();
      await rename(folder, `${folder}-elsewhere`);
      await soon(() => expect(heard.newsroom).toHaveBeenCalled());
      expect(heard.photos).toHaveBeenCalled();
      expect(await listed()).toEqual([]);
      expect(newsroom.problems).toMatchObject([{ file: 'photos' }]);
      const change = newsroom.photos.change('market-photo', { rating: 3 });
      await expect(change).rejects.toMatchObject({ code: 'not-found' });
      expect(existsSync(folder)).toBe(false);
      await newsroom.stories.catalog.reconcile();
      expect(newsroom.problems).toHaveLength(1);
      await rename(`${folder}-elsewhere`, folder);
      await vi.waitFor(async () => expect(await listed()).toEqual(ids), 10_000);
      await soon(() => expect(newsroom.problems).toEqual([]));
      for (const id of ids) await rm(join(folder, `${id}.json`));
      await vi.waitFor(async () => expect(await listed()).toEqual([]), 10_000);
      await rmdir(folder);
      await soon(() => expect(newsroom.problems, 'its files went first').toHaveLength(1));
    }));

  it('says once that it cannot, and goes on when it can', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await inFollowed(ten, async ({ newsroom, heard, pathOf }) => {
      const desk = join(newsroom.path, 'desk.json');
      await rm(desk);
      await symlink(desk, desk);
      await soon(() => expect(warned.mock.calls.length).toBeGreaterThan(2));
      expect(heard.failed).toHaveBeenCalledOnce();
      await put(pathOf('story-101'), storyRecord({ id: 'story-101', headline: 'Theirs' }));
      await rm(desk);
      await put(desk, { ...deskRecord, name: 'The Evening Post' });
      await soon(() => expect(newsroom.desk.name).toBe('The Evening Post'));
      await soon(() => expect(heard.stories).toHaveBeenCalledWith(['story-101'], []));
    });
    warned.mockRestore();
  });

  it('tells of stories and settings while photos cannot be looked at', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await inFollowed(ten, async ({ newsroom, heard, pathOf }) => {
      const look = vi.spyOn(newsroom.photos, 'lookAgain').mockRejectedValue(new Error('No room.'));
      await Promise.all([
        put(join(newsroom.path, 'desk.json'), { ...deskRecord, name: 'The Evening Post' }),
        put(pathOf('story-101'), storyRecord({ id: 'story-101', headline: 'Theirs' })),
        put(join(newsroom.path, 'photos', 'harbour-photo.json'), '{'),
      ]);
      await soon(() => expect(look.mock.calls.length).toBeGreaterThan(2));
      expect(heard.newsroom).toHaveBeenCalled();
      expect(heard.stories).toHaveBeenCalledWith(['story-101'], []);
      look.mockRestore();
      await soon(() => expect(heard.photos).toHaveBeenCalled());
    });
    warned.mockRestore();
  });

  it('finds what the system did not tell of', () =>
    inFollowed(ten, async ({ newsroom, heard, pathOf }) => {
      await newsroom.stories.open('story-100');
      overflow(dirname(pathOf('story-100')));
      runMeanwhile(CHANGE, pathOf('story-100'), 'Theirs');
      runMeanwhile(CHANGE, pathOf('story-101'), 'Theirs too');
      await soon(() => expect(heard.stories).toHaveBeenCalledWith(['story-100'], []));
      expect(await idsIn(newsroom.stories, { text: 'headline:theirs' })).toHaveLength(2);
    }));
});
