import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../shared/errors';
import { PhotoStore } from './photo-store';
import { inSampleCopy, put } from './testing';

const SOME = 'flood-mill-street';

it('finds a photo that is asked for before the others are read', () =>
  inSampleCopy(async (folder) => {
    await put(join(folder, 'photos', 'bad.json'), 'words');
    const store = await PhotoStore.open(folder, false);
    expect(store.get(SOME)?.id).toBe(SOME);
    expect(store.get('gone')).toBeUndefined();
    expect(store.problems, 'nobody looked at the damaged one').toEqual([]);
    store.close();
  }));

it('lists all photos in parts, the last added first, and says then which are damaged', () =>
  inSampleCopy(async (folder) => {
    await put(join(folder, 'photos', 'bad.json'), 'words');
    const store = await PhotoStore.open(folder, false);
    expect(store.problems).toEqual([]);
    const all = await store.list();
    expect(store.problems.map(({ file }) => file)).toEqual([join('photos', 'bad.json')]);
    expect(all).toHaveLength(8);
    const times = all.map(({ addedAt }) => Date.parse(addedAt));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect([...(await store.list(0, 5)), ...(await store.list(5, 5))]).toEqual(all);
    expect(await store.list(8, 5)).toEqual([]);
  }));

it('keeps the order when words change, and follows a record that goes', () =>
  inSampleCopy(async (folder) => {
    const store = await PhotoStore.open(folder, false);
    const before = (await store.list()).map(({ id }) => id);
    await store.change(SOME, { city: 'Tarnsea' });
    expect((await store.list()).map(({ id }) => id)).toEqual(before);
    const path = join(folder, 'photos', `${SOME}.json`);
    await rm(path);
    expect(store.lookAgain(path)).toBe(true);
    expect((await store.list()).map(({ id }) => id)).toEqual(before.filter((id) => id !== SOME));
  }));

it('removes what was half copied when Copydesk ended, before it adds another, and nothing else', () =>
  inSampleCopy(async (folder) => {
    const media = join(folder, 'media');
    const before = await readdir(media);
    const [gone, others] = ['.arriving.4194304999-1-0123456789ab.copydesk-tmp', '.others'];
    await put(join(media, gone), 'half');
    await put(join(media, others), 'theirs');
    const store = await PhotoStore.open(folder, false);
    const refused = store.add(
      (path) => put(path, 'words'),
      () => Promise.reject(new UserError('not-a-picture', 'No picture.')),
    );
    await expect(refused).rejects.toMatchObject({ code: 'not-a-picture' });
    expect(await readdir(media)).toEqual([others, ...before].toSorted());
  }));
