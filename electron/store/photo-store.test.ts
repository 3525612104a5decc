import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../shared/errors';
import { Newsroom } from './newsroom';
import { inSampleCopy, put } from './testing';

const SOME = 'flood-mill-street';

/** Runs `work` with the sample's photos and one file that is none. */
const inPhotos = (work: (newsroom: Newsroom, pathOf: (id: string) => string) => Promise<void>) =>
  inSampleCopy(async (folder) => {
    const pathOf = (id: string) => join(folder, 'photos', `${id}.json`);
    await put(pathOf('bad'), 'words');
    const newsroom = await Newsroom.open(folder);
    try {
      await work(newsroom, pathOf);
    } finally {
      await newsroom.close();
    }
  });

it('finds a photo that is asked for before the others are read', () =>
  inPhotos(async ({ photos, problems }) => {
    expect(photos.get(SOME)?.id).toBe(SOME);
    for (const id of ['gone-photo', '../desk', '', 'bad']) expect(photos.get(id)).toBeUndefined();
    expect(problems, 'nobody looked at the damaged one').toEqual([]);
  }));

it('lists all photos in parts, the last added first, and says then which are damaged', () =>
  inPhotos(async (newsroom) => {
    const { photos } = newsroom;
    const all = await photos.list(0, 100);
    expect(newsroom.problems.map(({ file }) => file)).toEqual([join('photos', 'bad.json')]);
    expect(all).toHaveLength(8);
    const times = all.map(({ addedAt }) => Date.parse(addedAt));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect([...(await photos.list(0, 5)), ...(await photos.list(5, 5))]).toEqual(all);
    expect(await photos.list(8, 5)).toEqual([]);
  }));

it('keeps the order when words change, and follows a record that goes', () =>
  inPhotos(async ({ photos }, pathOf) => {
    const ids = async () => (await photos.list(0, 100)).map(({ id }) => id);
    const before = await ids();
    await photos.change(SOME, { city: 'Tarnsea' });
    expect(await ids()).toEqual(before);
    await rm(pathOf(SOME));
    expect(await photos.lookAgain([pathOf(SOME)])).toBe(true);
    expect(await ids()).toEqual(before.filter((id) => id !== SOME));
    expect(photos.get(SOME)).toBeUndefined();
  }));

it('knows the originals of photos that were listed without their files, until they go', () =>
  inPhotos(async ({ photos }, pathOf) => {
    const known = photos.get(SOME)!;
    const [other] = (await photos.list(0, 100)).filter(({ id }) => id !== SOME);
    await put(pathOf(other!.id), 'words');
    expect(photos.original(other!.id)?.fileName).toBe(other!.fileName);
    expect(photos.original(SOME)).toMatchObject({ sha256: known.sha256, type: known.type });
    await rm(pathOf(other!.id));
    await photos.lookAgain([pathOf(other!.id)]);
    expect(photos.original(other!.id)).toBeUndefined();
    expect(photos.original('gone-photo')).toBeUndefined();
  }));

it('removes what was half copied when Copydesk ended, before it adds another, and nothing else', () =>
  inSampleCopy(async (folder) => {
    const media = join(folder, 'media');
    const before = await readdir(media);
    const [gone, others] = ['.arriving.4194304999-1-0123456789ab.copydesk-tmp', '.others'];
    await put(join(media, gone), 'half');
    await put(join(media, others), 'theirs');
    const newsroom = await Newsroom.open(folder);
    const refused = newsroom.photos.add(
      (path) => put(path, 'words'),
      () => Promise.reject(new UserError('not-a-picture', 'No picture.')),
    );
    await expect(refused).rejects.toMatchObject({ code: 'not-a-picture' });
    await newsroom.close();
    expect(await readdir(media)).toEqual([others, ...before].toSorted());
  }));
