import { cp, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { withContext } from '../handlers/testing';
import { Newsroom } from '../store/newsroom';
import { RenditionCache } from './rendition-cache';

const AREA = { x: 0.25, y: 0.1, width: 0.5, height: 0.4 };

it('keeps an area of a photo under a name of its own, beside the copies of all of it', () =>
  withContext(async (context, folder) => {
    const { newsroom } = context;
    const photo = newsroom.photos.get((await newsroom.photos.list(0, 9))[0]!.id)!;
    const kept = join(newsroom.path, '.copydesk', 'renditions');
    let made = 0;
    const cache = new RenditionCache((...task) => {
      made += 1;
      return context.runTask(...task);
    }, `${folder}-elsewhere`);

    const [whole, area, again] = await Promise.all([
      cache.get(newsroom, photo, 'card'),
      cache.get(newsroom, photo, 'card', AREA),
      cache.get(newsroom, photo, 'card', AREA),
    ]);
    expect(made).toBe(2);
    expect(again).toEqual(area);
    expect(area).not.toEqual(whole);
    const { width, height } = await sharp(area).metadata();
    const ratio = (photo.width * AREA.width) / (photo.height * AREA.height);
    expect(width / height).toBeCloseTo(ratio, 1);
    const name = `${photo.sha256}-card-2500-1000-5000-4000.jpeg`;
    const names = ['card', 'page', 'thumb'].map((size) => `${photo.sha256}-${size}.jpeg`);
    const ofPhoto = (await readdir(kept)).filter((file) => file.startsWith(photo.sha256));
    expect(ofPhoto.toSorted()).toEqual([...names, name].toSorted());

    await rm(kept, { recursive: true });
    expect(await cache.get(newsroom, photo, 'card', AREA)).toEqual(area);
  }));

it.skipIf(process.platform === 'win32')(
  'finds the copies again when the folder is a link that leads elsewhere by now',
  () =>
    withContext(async ({ newsroom, runTask }, folder) => {
      const link = `${folder}-link`;
      await symlink(newsroom.path, link);
      const linked = await Newsroom.open(link);
      const photo = linked.photos.get((await linked.photos.list(0, 1))[0]!.id)!;
      let made = 0;
      const cache = new RenditionCache((...task) => {
        made += 1;
        return runTask(...task);
      }, `${folder}-elsewhere`);
      const copy = await cache.get(linked, photo, 'thumb');

      await cp(newsroom.path, `${folder}-moved`, { recursive: true });
      await rm(link);
      await symlink(`${folder}-moved`, link);
      for (let time = 0; time < 3; time += 1) {
        expect(await cache.get(linked, photo, 'thumb')).toEqual(copy);
      }
      expect(made).toBeLessThanOrEqual(2);
      await linked.close();
    }),
);

it.skipIf(process.platform === 'win32')(
  'shows no copy that is a link out of the newsroom, whatever it showed before',
  () =>
    withContext(async ({ newsroom, runTask }, folder) => {
      const photo = newsroom.photos.get((await newsroom.photos.list(0, 1))[0]!.id)!;
      const cache = new RenditionCache(runTask, `${folder}-elsewhere`);
      const copy = await cache.get(newsroom, photo, 'thumb');
      expect(await cache.get(newsroom, photo, 'thumb')).toEqual(copy);

      const kept = join(newsroom.path, '.copydesk', 'renditions');
      const thumb = join(kept, `${photo.sha256}-thumb.jpeg`);
      const outside = `${folder}-outside`;
      await mkdir(outside);
      await writeFile(join(outside, 'secret'), 'private');
      await rm(thumb);
      await symlink(join(outside, 'secret'), thumb);
      await expect(cache.get(newsroom, photo, 'thumb')).rejects.toThrow('is a link');

      await rm(thumb);
      await rename(kept, join(outside, 'renditions'));
      await symlink(join(outside, 'renditions'), kept);
      await writeFile(join(outside, 'renditions', `${photo.sha256}-thumb.jpeg`), 'private');
      await expect(cache.get(newsroom, photo, 'thumb')).rejects.toThrow('is a link');
    }),
);
