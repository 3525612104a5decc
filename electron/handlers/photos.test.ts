import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { IngestProgress } from '../../shared/ipc-photos';
import type { Context } from '../context';
import { photoHandlers } from './photos';
import { withContext } from './testing';

const noPicture = { name: 'not.jpg', bytes: new Uint8Array(Buffer.from('<svg onload="x">')) };

const jpeg = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer();

const quiet = (context: Context) => photoHandlers(context, () => {});

it('says which stories use a photo', () =>
  withContext(async (context) => {
    const used = await quiet(context)['photos.usedIn'](['lighthouse-orrin-head']);
    expect(used.total).toBe(2);
    expect(used.stories.map(({ id }) => id).toSorted()).toEqual([
      'orrin-head-light',
      'phare-jumeau-fr',
    ]);
  }));

describe('pictures', () => {
  it('that are none are refused by name, and the others taken in', () =>
    withContext(async (context, folder) => {
      const handlers = quiet(context);
      const [original = ''] = await readdir(join(folder, 'media'));
      const bytes = new Uint8Array(await readFile(join(folder, 'media', original)));
      const added = await handlers['photos.add']([noPicture, { name: 'twice.jpg', bytes }]);
      expect(added).toMatchObject({ known: 1, refused: [{ name: 'not.jpg' }] });
      expect(added.photos).toHaveLength(1);
      expect(await readdir(join(folder, 'media')), 'the same picture again').toHaveLength(8);
    }));

  it('that are the same and come together are one photo', () =>
    withContext(async (context, folder) => {
      const bytes = await jpeg('#336699');
      const before = (await readdir(join(folder, 'photos'))).length;
      const twins = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => ({ name, bytes }));
      const { known, photos } = await quiet(context)['photos.add'](twins);
      expect(known).toBe(2);
      expect(new Set(photos.map(({ id }) => id)).size).toBe(1);
      expect(await readdir(join(folder, 'photos'))).toHaveLength(before + 1);
    }));

  it('that are gone or too large are refused before they are read', () =>
    withContext(async (context) => {
      const paths = async () => ['/nowhere/gone.jpg'];
      const chosen = { ...context, dialogs: { ...context.dialogs, choosePictures: paths } };
      const { refused } = await quiet(chosen)['photos.choose'](undefined);
      expect(refused).toEqual([
        { name: 'gone.jpg', why: expect.stringContaining('“/nowhere/gone.jpg” is not there') },
      ]);
      const bytes = new Uint8Array(200 * 1024 * 1024 + 1);
      bytes.set([0xff, 0xd8, 0xff]);
      const large = await quiet(context)['photos.add']([{ name: 'big.jpg', bytes }]);
      expect(large.refused).toEqual([{ name: 'big.jpg', why: expect.stringContaining('200 MB') }]);
    }));

  /** A folder with three pictures, one of them deeper down, a broken one and a hidden one. */
  const withCard = (work: (context: Context, folder: string) => Promise<void>) =>
    withContext(async (context, folder) => {
      const card = `${folder}-card`;
      await mkdir(join(card, 'DCIM', '.trash'), { recursive: true });
      await writeFile(join(card, 'a.jpg'), await jpeg('#111111'));
      await writeFile(join(card, 'b.jpg'), (await jpeg('#222222')).subarray(0, 200));
      await writeFile(join(card, 'DCIM', 'c'), await jpeg('#333333'));
      await writeFile(join(card, 'DCIM', 'd.jpg'), await jpeg('#444444'));
      await writeFile(join(card, 'DCIM', '.trash', 'e.jpg'), await jpeg('#555555'));
      await work(
        { ...context, dialogs: { ...context.dialogs, chooseFolder: async () => card } },
        folder,
      );
    });

  it('of a folder are taken in, a broken one apart, and each is told', () =>
    withCard(async (context, folder) => {
      const told: IngestProgress[] = [];
      const handlers = photoHandlers(context, (progress) => told.push(progress));
      const added = await handlers['photos.chooseFolder'](undefined);
      expect(added.photos.map(({ fileName }) => fileName).toSorted()).toEqual([
        'a.jpg',
        'c',
        'd.jpg',
      ]);
      expect(added.refused).toMatchObject([{ name: 'b.jpg' }]);
      expect(added.others).toEqual([]);
      expect(await readdir(join(folder, 'media')), 'nothing of the broken one').toHaveLength(11);
      const copies = await readdir(join(folder, '.copydesk', 'renditions'));
      expect(copies.filter((name) => name.endsWith('-thumb.jpeg'))).toHaveLength(3);
      expect(told.map(({ done }) => done)).toEqual([1, 2, 3, 4]);
      expect(told.every(({ total }) => total === 4)).toBe(true);
    }));

  /** More than are under way at once. */
  const MORE = 8;

  it('that were being added when it was cancelled are not, and those before stay', () =>
    withCard(async (context, folder) => {
      const some = await jpeg('#666666');
      for (let number = 0; number < MORE; number += 1) {
        const bytes = Buffer.concat([some, Buffer.from(String(number))]);
        await writeFile(join(`${folder}-card`, `${number}.jpg`), bytes);
      }
      const handlers = photoHandlers(context, () => {
        void handlers['photos.cancelAdding'](undefined);
      });
      const added = await handlers['photos.chooseFolder'](undefined);
      expect(added.wasCancelled).toBe(true);
      expect(added.photos.length + added.refused.length).toBeLessThan(MORE);
      const again = await handlers['photos.chooseFolder'](undefined);
      expect(again.wasCancelled, 'another can begin').toBe(true);
    }));
});

describe('words of photos', () => {
  it('are changed together, and the version before is kept', () =>
    withContext(async (context, folder) => {
      const handlers = quiet(context);
      const ids = (await handlers['photos.list']({ offset: 0, limit: 100 })).map(({ id }) => id);
      const before = (await handlers['photos.read'](ids))[0]!;
      const change = { city: 'Tarnsea', people: ['Ada Marsh'], rating: 4 };
      const { photos: changed } = await handlers['photos.change'](
        ids.map((id) => ({ id, change })),
      );
      expect(changed).toHaveLength(ids.length);
      expect(await handlers['photos.read'](ids)).toEqual(changed);
      for (const photo of changed) expect(photo).toMatchObject(change);
      expect(changed[0]).toMatchObject({ caption: before.caption, rev: before.rev + 1 });
      const kept = join(folder, 'revisions', 'photo', before.id, `${before.rev}.json`);
      expect(JSON.parse(await readFile(kept, 'utf8'))).toEqual(before);
    }));

  it('are changed in the order they were asked for', () =>
    withContext(async (context) => {
      const handlers = quiet(context);
      const ids = (await handlers['photos.list']({ offset: 0, limit: 100 })).map(({ id }) => id);
      const last = ids.at(-1)!;
      const [, { photos }] = await Promise.all([
        handlers['photos.change'](ids.map((id) => ({ id, change: { rating: 1 } }))),
        handlers['photos.change']([{ id: last, change: { rating: 2 } }]),
      ]);
      expect(photos).toMatchObject([{ id: last, rating: 2 }]);
      expect(await handlers['photos.read']([last])).toEqual(photos);
    }));

  it('go over what another program wrote meanwhile, not over the rest of it', () =>
    withContext(async (context, folder) => {
      const handlers = quiet(context);
      const [{ id } = { id: '' }] = await handlers['photos.list']({ offset: 0, limit: 100 });
      const path = join(folder, 'photos', `${id}.json`);
      const stored = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
      await writeFile(path, JSON.stringify({ ...stored, credit: 'Kim / AFP', rev: 7 }));
      const { photos } = await handlers['photos.change']([{ id, change: { city: 'Tarnsea' } }]);
      expect(photos).toMatchObject([{ credit: 'Kim / AFP', city: 'Tarnsea', rev: 8 }]);
    }));

  it('are changed of all others where one is gone or broken, which is named', () =>
    withContext(async (context, folder) => {
      const handlers = quiet(context);
      const ids = (await handlers['photos.list']({ offset: 0, limit: 100 })).map(({ id }) => id);
      const [first = '', gone = '', broken = '', ...rest] = ids;
      await rm(join(folder, 'photos', `${gone}.json`));
      await writeFile(join(folder, 'photos', `${broken}.json`), '{');
      const asked = ids.map((id) => ({ id, change: { rating: 5 } }));
      const { photos, refused } = await handlers['photos.change'](asked);
      expect(photos.map(({ id }) => id)).toEqual([first, ...rest]);
      expect(refused.map(({ id }) => id)).toEqual([gone, broken]);
      expect(refused[0]?.message).toContain('no longer there');
      expect(existsSync(join(folder, 'photos', `${gone}.json`))).toBe(false);
    }));
});

describe('stories that use a photo', () => {
  const PHOTO = 'flood-mill-street';
  const caption = 'Our own caption.';

  it('are told with where it is, what stays of theirs, and why they are closed', () =>
    withContext(async (context) => {
      const { stories } = context.newsroom;
      const use = { photoId: PHOTO, caption, credit: '', altText: '' };
      const made = await stories.create({ kind: 'story', language: 'en-GB' });
      await stories.save({ ...made, headline: 'New', leadPhoto: use });
      const { stories: using, unread } = await quiet(context)['photos.uses'](PHOTO);
      expect(unread).toBe(0);
      expect(using).toContainEqual({
        id: made.id,
        rev: made.rev + 1,
        headline: 'New',
        closed: null,
        leads: true,
        inBody: 0,
        own: ['caption'],
      });
      expect(using.find(({ closed }) => closed !== null)).toMatchObject({ leads: true });
    }));
});
