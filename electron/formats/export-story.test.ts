import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportName, exportStory } from './export-story';
import type { Format } from './format';
import { html } from './html';
import { addPhoto, block, doc, orderFor, storyWith } from './testing';
import { inTemporaryFolder } from '../store/testing';

const page = (folder: string) => readFile(join(folder, 'index.html'), 'utf8');

/** A format whose writing fails with this system error. */
function failing(code: string): Format {
  return {
    ...html,
    async write({ folder }) {
      await writeFile(join(folder, 'half.html'), 'half');
      throw Object.assign(new Error(code), { code });
    },
  };
}

describe('exportStory', () => {
  it('asks before a folder that is there', () =>
    inTemporaryFolder(async (folder) => {
      const first = await exportStory(orderFor(folder, storyWith()));
      expect(first).toEqual({ folder: join(folder, 'harbour'), entryFile: 'index.html' });
      const again = exportStory(orderFor(folder, storyWith({ headline: 'Later' })));
      await expect(again).rejects.toMatchObject({ code: 'exists' });
      expect(await page(first.folder)).toContain('Harbour reopens');
      expect(await readdir(folder)).toEqual(['harbour']);
    }));

  it('keeps both when told to', () =>
    inTemporaryFolder(async (folder) => {
      const order = orderFor(folder, storyWith(), [], { onExisting: 'keep-both' });
      const folders = [];
      for (let times = 0; times < 3; times += 1) folders.push((await exportStory(order)).folder);
      expect(folders).toEqual(
        ['harbour', 'harbour 2', 'harbour 3'].map((name) => join(folder, name)),
      );
    }));

  it('replaces an earlier export whole', () =>
    inTemporaryFolder(async (folder) => {
      const photo = await addPhoto(folder, 'photo-boats', 300);
      const leadPhoto = { photoId: photo.id, caption: '', credit: '', altText: '' };
      const { folder: written } = await exportStory(
        orderFor(folder, storyWith({ leadPhoto }), [photo]),
      );
      const later = storyWith({ headline: 'Later' });
      await exportStory(orderFor(folder, later, [], { onExisting: 'replace' }));
      expect(await page(written)).toContain('Later');
      expect(await readdir(written)).toEqual(['index.html']);
      expect((await readdir(folder)).toSorted()).toEqual(
        [`${photo.sha256}.jpeg`, 'harbour'].toSorted(),
      );
    }));

  it('replaces nothing that it did not make', () =>
    inTemporaryFolder(async (folder) => {
      const replacing = (name: string) =>
        exportStory(orderFor(folder, storyWith(), [], { name, onExisting: 'replace' }));
      await mkdir(join(folder, 'thesis'));
      await writeFile(join(folder, 'thesis', 'index.html'), '<title>Mine</title>');
      await writeFile(join(folder, 'notes'), 'mine');
      const { folder: touched } = await exportStory(orderFor(folder, storyWith()));
      await writeFile(join(touched, 'mine.txt'), 'mine');
      await symlink(touched, join(folder, 'link'));
      for (const name of ['thesis', 'notes', 'harbour', 'link']) {
        await expect(replacing(name)).rejects.toMatchObject({ code: 'exists' });
      }
      expect(await readFile(join(touched, 'mine.txt'), 'utf8')).toBe('mine');
      expect(await readdir(folder)).toHaveLength(4);
    }));

  it('leaves nothing behind when cancelled', () =>
    inTemporaryFolder(async (folder) => {
      const photo = await addPhoto(folder, 'photo-boats', 300);
      const leadPhoto = { photoId: photo.id, caption: '', credit: '', altText: '' };
      const before = await readdir(folder);
      const cancel = new AbortController();
      const order = orderFor(folder, storyWith({ leadPhoto }), [photo], {
        signal: cancel.signal,
        progress: () => cancel.abort(),
      });
      await expect(exportStory(order)).rejects.toMatchObject({ name: 'AbortError' });
      expect(await readdir(folder)).toEqual(before);
    }));

  it('says what to do when the disk cannot take it', () =>
    inTemporaryFolder(async (folder) => {
      const codes = {
        ENOSPC: 'disk-full',
        EACCES: 'read-only',
        EROFS: 'read-only',
        ENAMETOOLONG: 'write-failed',
      };
      for (const [system, code] of Object.entries(codes)) {
        const attempt = exportStory(orderFor(folder, storyWith(), [], { format: failing(system) }));
        await expect(attempt).rejects.toMatchObject({ name: 'UserError', code });
      }
      const nowhere = orderFor(folder, storyWith(), [], { parentFolder: join(folder, 'gone') });
      await expect(exportStory(nowhere)).rejects.toMatchObject({ code: 'not-found' });
      expect(await readdir(folder)).toEqual([]);
    }));

  it('says that a folder is read-only', (context) => {
    context.skip(process.getuid?.() === 0, 'folder permissions do not bind this user');
    return inTemporaryFolder(async (folder) => {
      await chmod(folder, 0o500);
      await expect(exportStory(orderFor(folder, storyWith()))).rejects.toMatchObject({
        code: 'read-only',
      });
      await chmod(folder, 0o700);
    });
  });

  it('sends the person to the headline that is missing', () =>
    inTemporaryFolder(async (folder) => {
      const attempt = exportStory(orderFor(folder, storyWith({ headline: '' })));
      await expect(attempt).rejects.toMatchObject({ code: 'missing-field', field: 'headline' });
    }));

  it.each([
    ['expired', { expiry: { at: '2026-01-01T00:00:00Z', zone: 'UTC' } }, 'it expired 1 Jan 2026'],
    ['is under embargo', { embargo: { at: '2199-01-01T00:00:00Z', zone: 'UTC' } }, 'embargo until'],
    ['is not to be used', { doNotUse: true }, 'marked “Do not use”'],
  ])('keeps a story in with a photo that %s, and names it', (_, rights, words) =>
    inTemporaryFolder(async (folder) => {
      const photo = { ...(await addPhoto(folder, 'photo-boats', 300)), ...rights };
      const use = { photoId: photo.id, caption: '', credit: '', altText: '' };
      const before = await readdir(folder);
      for (const change of [{ leadPhoto: use }, { body: doc(block('figure', [], use)) }]) {
        const attempt = exportStory(orderFor(folder, storyWith(change), [photo]));
        await expect(attempt).rejects.toMatchObject({
          code: 'refused',
          message: expect.stringMatching(new RegExp(`“photo-boats.jpg”.*${words}`)),
        });
      }
      expect(await readdir(folder)).toEqual(before);
    }),
  );

  it('lets a story go with photos that may be used now, restricted or not for the archive', () =>
    inTemporaryFolder(async (folder) => {
      const photo = await addPhoto(folder, 'photo-boats', 300);
      const expiry = { at: '2199-01-01T00:00:00Z', zone: 'UTC' };
      const rights = { noArchive: true, restrictions: 'Not for use in Austria', expiry };
      const leadPhoto = { photoId: photo.id, caption: '', credit: '', altText: '' };
      const order = orderFor(folder, storyWith({ leadPhoto }), [{ ...photo, ...rights }]);
      expect(await exportStory(order)).toMatchObject({ entryFile: 'index.html' });
    }));

  it('counts its steps up to the last', () =>
    inTemporaryFolder(async (folder) => {
      const photo = await addPhoto(folder, 'photo-boats', 300);
      const leadPhoto = { photoId: photo.id, caption: '', credit: '', altText: '' };
      const steps: [number, number, string][] = [];
      const progress = (...step: [number, number, string]) => steps.push(step);
      await exportStory(orderFor(folder, storyWith({ leadPhoto }), [photo], { progress }));
      expect(steps).toEqual([
        [0, 2, 'Picture 1 of 1'],
        [1, 2, 'Page'],
        [2, 2, 'Page'],
      ]);
    }));
});

it('refuses a name that no folder can have', () =>
  inTemporaryFolder(async (folder) => {
    for (const name of ['..', 'a/b', 'CON', 'out.', '']) {
      const attempt = exportStory(orderFor(folder, storyWith(), [], { name }));
      await expect(attempt).rejects.toMatchObject({ code: 'refused' });
    }
    expect(await readdir(folder)).toEqual([]);
  }));

it('offers the slug as the name, else the headline', () => {
  expect(exportName({ slug: 'a/b', headline: 'C' })).toBe('a b');
  expect(exportName({ slug: '', headline: '../../الميناء' })).toBe('الميناء');
  expect(exportName({ slug: '', headline: '' })).toBe('story');
});
