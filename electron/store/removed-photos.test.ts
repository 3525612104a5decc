import { mkdir, readdir, readFile, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Photo } from '../../shared/photo';
import { Newsroom } from './newsroom';
import { elsewhere, filesIn, inSampleCopy, inTemporaryFolder, put } from './testing';

const SOME = 'flood-mill-street';

const photosOf = async (work: (newsroom: Newsroom, folder: string) => Promise<void>) =>
  inSampleCopy(async (folder) => {
    const newsroom = await Newsroom.open(folder);
    try {
      await work(newsroom, folder);
    } finally {
      await newsroom.close();
    }
  });

const idsOf = async ({ photos }: Newsroom) => (await photos.list(0, 100)).map(({ id }) => id);

const original = ({ sha256, type }: Photo) => join('media', `${sha256}.${type}`);

/** Contents of the photos and originals of a newsroom, by their paths. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const paths = (await filesIn(folder)).filter((path) => /^(photos|media)[\\/]/.test(path));
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'base64')));
  return Object.fromEntries(paths.map((path, at) => [path, texts[at]!]));
}

it('takes record and original of a photo out, keeps both, and puts them back as they were', () =>
  photosOf(async (newsroom, folder) => {
    const { photos } = newsroom;
    await photos.change(SOME, { caption: 'Our own words.', rating: 4 });
    const photo = photos.get(SOME)!;
    const before = await contentsOf(folder);
    const order = await idsOf(newsroom);

    await photos.remove(SOME);
    expect(photos.get(SOME)).toBeUndefined();
    expect(await idsOf(newsroom)).toEqual(order.filter((id) => id !== SOME));
    expect(await photos.removed.list(10)).toMatchObject([
      { id: SOME, fileName: photo.fileName, caption: 'Our own words.' },
    ]);
    const kept = (await filesIn(join(folder, 'removed'))).map((path) => path.split(/[\\/]/).at(-1));
    expect(kept).toEqual([`${photo.sha256}.${photo.type}`, `${SOME}.json`].toSorted());
    const now = await contentsOf(folder);
    expect(Object.keys(before).filter((path) => !(path in now))).toEqual(
      [original(photo), join('photos', `${SOME}.json`)].toSorted(),
    );

    await photos.putBack(SOME);
    expect(await contentsOf(folder)).toEqual(before);
    expect(photos.get(SOME)).toEqual(photo);
    expect(await idsOf(newsroom)).toEqual(order);
    expect(await readdir(join(folder, 'removed', 'photos'))).toEqual([]);
    expect(await photos.removed.list(10)).toEqual([]);
    await photos.putBack(SOME);
    expect(photos.get(SOME), 'back already').toEqual(photo);
  }));

it('does not take its own removal for a change by another program', () =>
  photosOf(async (newsroom, folder) => {
    const { photos } = newsroom;
    const path = join(folder, 'photos', `${SOME}.json`);
    await photos.list(0, 100);
    await photos.remove(SOME);
    expect(await photos.lookAgain([path])).toBe(false);
    await photos.putBack(SOME);
    expect(await photos.lookAgain([path])).toBe(false);
  }));

it('removes a photo twice, and puts the last version back', () =>
  photosOf(async ({ photos }) => {
    await photos.remove(SOME);
    await photos.putBack(SOME);
    await photos.change(SOME, { city: 'Tarnsea' });
    await photos.remove(SOME);
    await photos.putBack(SOME);
    expect(photos.get(SOME)).toMatchObject({ city: 'Tarnsea' });
  }));

it('leaves an original that is another photo too where it is, until that goes', () =>
  photosOf(async ({ photos }, folder) => {
    const photo = photos.get(SOME)!;
    await put(join(folder, 'photos', 'the-same-picture.json'), {
      ...photo,
      id: 'the-same-picture',
    });
    await photos.lookAgain([join(folder, 'photos', 'the-same-picture.json')]);
    await photos.remove(SOME);
    const media = await readdir(join(folder, 'media'));
    expect(media).toContain(`${photo.sha256}.${photo.type}`);
    await photos.remove('the-same-picture');
    expect(await readdir(join(folder, 'media'))).toHaveLength(media.length - 1);
    await photos.putBack(SOME);
    expect(await readdir(join(folder, 'media')), 'it was with the other').toEqual(media);
    await photos.putBack('the-same-picture');
    expect(await readdir(join(folder, 'media'))).toEqual(media);
  }));

it('leaves a photo that comes back its original while another of the same picture goes', () =>
  photosOf(async ({ photos }, folder) => {
    const photo = photos.get(SOME)!;
    const twin = join(folder, 'photos', 'the-same-picture.json');
    await put(twin, { ...photo, id: 'the-same-picture' });
    await photos.lookAgain([twin]);
    await photos.remove(SOME);
    await Promise.all([photos.remove('the-same-picture'), photos.putBack(SOME)]);
    expect(await readdir(join(folder, 'media'))).toContain(`${photo.sha256}.${photo.type}`);
  }));

it('finds both halves after a crash between them, on the way out and back', () =>
  inSampleCopy(async (folder) => {
    const first = await Newsroom.open(folder);
    const photo = first.photos.get(SOME)!;
    const before = await contentsOf(folder);
    await first.photos.remove(SOME);
    await first.close();
    // As it is with the record moved and the original not yet, and again with the original back alone.
    const [removal = ''] = await readdir(join(folder, 'removed', 'photos'));
    const kept = join(folder, 'removed', 'photos', removal);
    await rename(join(kept, `${photo.sha256}.${photo.type}`), join(folder, original(photo)));

    const next = await Newsroom.open(folder);
    expect(await idsOf(next)).not.toContain(SOME);
    expect(await next.photos.removed.list(10)).toMatchObject([{ id: SOME }]);
    await next.photos.putBack(SOME);
    await next.close();
    expect(await contentsOf(folder)).toEqual(before);
  }));

it('puts nothing over a file that another program wrote in its place', () =>
  photosOf(async ({ photos }, folder) => {
    const photo = photos.get(SOME)!;
    await photos.remove(SOME);
    await put(join(folder, original(photo)), 'theirs');
    await expect(photos.putBack(SOME)).rejects.toMatchObject({ code: 'exists' });
    expect(photos.get(SOME)).toBeUndefined();
    expect(await readFile(join(folder, original(photo)), 'utf8')).toBe('theirs');

    await put(join(folder, 'photos', `${SOME}.json`), 'theirs');
    await photos.putBack(SOME);
    expect(await readFile(join(folder, 'photos', `${SOME}.json`), 'utf8')).toBe('theirs');
    expect(await photos.removed.list(10), 'it waits').toHaveLength(1);
  }));

it('removes only the version that is meant', () =>
  photosOf(async ({ photos }) => {
    const { rev } = photos.get(SOME)!;
    await photos.change(SOME, { rating: 2 });
    await expect(photos.remove(SOME, rev)).rejects.toMatchObject({ code: 'conflict' });
    expect(photos.get(SOME)).toMatchObject({ rating: 2 });
    await photos.remove(SOME, rev + 1);
    expect(photos.get(SOME)).toBeUndefined();
  }));

it('says of a photo that is not there that it is not', () =>
  photosOf(async ({ photos }) => {
    await expect(photos.remove('gone-photo')).rejects.toMatchObject({ code: 'not-found' });
    await expect(photos.putBack('gone-photo')).rejects.toMatchObject({ code: 'not-found' });
  }));

it('moves nothing through a link out of the newsroom', () =>
  inTemporaryFolder(async (outside) =>
    photosOf(async ({ photos }, folder) => {
      await symlink(outside, join(folder, 'removed'));
      await expect(photos.remove(SOME)).rejects.toMatchObject({ code: 'refused' });
      await mkdir(join(outside, 'photos'));
      await expect(photos.remove(SOME)).rejects.toMatchObject({ code: 'refused' });
      expect(await photos.removed.list(10)).toEqual([]);
      expect(await filesIn(outside)).toEqual([]);
    }),
  ));

it('moves nothing where another writes', () =>
  inSampleCopy(async (folder) => {
    await put(join(folder, '.copydesk', 'lock.json'), elsewhere);
    const newsroom = await Newsroom.open(folder);
    const { photos, readOnly } = newsroom;
    expect(readOnly).toBe(true);
    expect(() => photos.remove(SOME)).toThrow('read-only');
    expect(() => photos.putBack(SOME)).toThrow('read-only');
    await newsroom.close();
  }));
