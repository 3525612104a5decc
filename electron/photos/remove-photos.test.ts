import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { requests } from '../../shared/ipc';
import type { Context } from '../context';
import { photoHandlers } from '../handlers/photos';
import { withContext } from '../handlers/testing';
import type { Newsroom } from '../store/newsroom';
import { put } from '../store/testing';

const quiet = (context: Context) => photoHandlers(context, () => {});

/** A photo of the sample that some stories use. */
const IN_USE = 'lighthouse-orrin-head';

/** Puts photos that no story uses into a newsroom, all of the same picture. */
async function addUnused({ path, photos }: Newsroom, ids: readonly string[]): Promise<void> {
  const photo = photos.get(IN_USE)!;
  const files = ids.map((id) => join(path, 'photos', `${id}.json`));
  for (const [at, id] of ids.entries()) {
    await put(files[at]!, { ...photo, id, fileName: `${id}.jpg` });
  }
  await photos.lookAgain(files);
}

it('removes those that no story uses, names the stories of the others, and puts them back', () =>
  withContext(async (context, folder) => {
    const handlers = quiet(context);
    await addUnused(context.newsroom, ['photo-one', 'photo-two']);
    const before = (await readdir(join(folder, 'photos'))).toSorted();
    const asked = ['photo-one', IN_USE, 'gone-photo', 'photo-two'].map((id) => ({ id }));
    const { moved, left } = await handlers['photos.remove'](asked);
    expect(moved).toEqual(['photo-one', 'photo-two']);
    expect(left).toMatchObject([
      { id: IN_USE, reason: null },
      { id: 'gone-photo', reason: expect.stringContaining('no longer there'), stories: [] },
    ]);
    const used = await handlers['photos.usedIn']([IN_USE]);
    expect(left[0]!.stories.map(({ id }) => id).toSorted()).toEqual(
      used.stories.map(({ id }) => id).toSorted(),
    );
    const removed = await handlers['photos.removed']({ limit: 10 });
    expect(removed.map(({ id }) => id).toSorted()).toEqual(['photo-one', 'photo-two']);

    const back = await handlers['photos.putBack'](['photo-two', 'photo-one', 'gone-photo']);
    expect(back.moved).toEqual(['photo-two', 'photo-one']);
    expect(back.left).toMatchObject([{ id: 'gone-photo' }]);
    expect((await readdir(join(folder, 'photos'))).toSorted()).toEqual(before);
  }));

it('keeps a photo that another program put into a story a moment ago', () =>
  withContext(async (context) => {
    await addUnused(context.newsroom, ['photo-one']);
    const { stories } = context.newsroom;
    const made = await stories.create({ kind: 'story', language: 'en-GB' });
    const path = (await stories.catalog.pathOf(made.id))!;
    const photo = { photoId: 'photo-one', caption: '', credit: '', altText: '' };
    await writeFile(path, JSON.stringify({ ...made, headline: 'Theirs', leadPhoto: photo }));
    const { moved, left } = await quiet(context)['photos.remove']([{ id: 'photo-one' }]);
    expect(moved).toEqual([]);
    expect(left).toMatchObject([{ stories: [{ id: made.id, headline: 'Theirs' }] }]);
  }));

it('tells which pictures are new, and removes these alone as they were added', () =>
  withContext(async (context, folder) => {
    const handlers = quiet(context);
    const [original = ''] = await readdir(join(folder, 'media'));
    const bytes = await readFile(join(folder, 'media', original));
    const here = { name: 'here.jpg', bytes };
    const fresh = ['a.jpg', 'b.jpg'].map((name) => ({
      name,
      bytes: Buffer.concat([bytes, Buffer.from(name)]),
    }));
    const { added, known, photos } = await handlers['photos.add']([here, ...fresh]);
    expect([known, added.length, photos.length]).toEqual([1, 2, 3]);
    await handlers['photos.change']([{ id: added[0]!, change: { caption: 'Words.' } }]);
    const { moved, left } = await handlers['photos.remove'](added.map((id) => ({ id, rev: 1 })));
    expect(moved).toEqual([added[1]]);
    expect(left).toMatchObject([{ id: added[0], reason: 'It was changed since then.' }]);
  }));

it('takes nothing but ids', () => {
  for (const id of ['../desk', '/etc/passwd', 'photos/photo-one', '']) {
    expect(requests['photos.remove'].input.safeParse([{ id }]).success).toBe(false);
    expect(requests['photos.putBack'].input.safeParse([id]).success).toBe(false);
  }
});
