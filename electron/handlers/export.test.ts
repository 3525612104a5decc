import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exportHandlers } from './export';
import { NO_PICTURES, withContext } from './testing';

const order = { formatId: 'html', name: 'out', onExisting: 'ask' as const };

describe('an export', () => {
  it('does not land in the newsroom, by whatever path', () =>
    withContext(async (context, folder) => {
      const { 'export.run': run } = exportHandlers(context, () => {}, NO_PICTURES);
      await symlink(folder, `${folder}-link`);
      const places = [
        folder,
        `${folder}/`,
        `${folder}/media`,
        `${folder}/../sample`,
        `${folder}-link`,
      ];
      for (const parentFolder of places) {
        const done = run({ ...order, storyId: 'mill-street-flood', parentFolder });
        await expect(done).rejects.toMatchObject({ code: 'refused' });
      }
      expect(await readdir(folder)).not.toContain('out');
    }));

  it('is known to be refused before it is asked for, with the field to look at', () =>
    withContext(async (context) => {
      const { 'export.refusal': refusal } = exportHandlers(context, () => {}, NO_PICTURES);
      const storyId = 'mill-street-flood';
      expect(await refusal({ storyId, formatId: 'html' })).toBeNull();
      const story = await context.newsroom.stories.open(storyId);
      const copy = { ...story, embargo: { at: '2199-01-01T00:00:00.000Z', zone: 'Europe/Berlin' } };
      vi.spyOn(context.newsroom.stories, 'copy').mockResolvedValueOnce(copy);
      expect(await refusal({ storyId, formatId: 'html' })).toMatchObject({
        message: expect.stringContaining('under embargo until 1 Jan 2199'),
        field: 'embargo',
      });
    }));

  it('is refused with the photo to look at, where one may not be used', () =>
    withContext(async (context) => {
      const { 'export.refusal': refusal } = exportHandlers(context, () => {}, NO_PICTURES);
      await context.newsroom.photos.change('flood-mill-street', { doNotUse: true });
      expect(await refusal({ storyId: 'mill-street-flood', formatId: 'html' })).toMatchObject({
        message: expect.stringContaining('Do not use'),
        photoId: 'flood-mill-street',
      });
    }));

  it('goes where it is sent, and can be shown then', () =>
    withContext(async (context, folder) => {
      const shown: string[] = [];
      const handlers = exportHandlers(
        { ...context, reveal: (path) => shown.push(path) },
        () => {},
        NO_PICTURES,
      );
      expect(() => handlers['export.reveal'](undefined)).toThrow('Nothing has been exported yet');
      const parentFolder = `${folder}-out`;
      await mkdir(parentFolder);
      await handlers['export.run']({ ...order, storyId: 'mill-street-flood', parentFolder });
      await handlers['export.reveal'](undefined);
      expect(shown).toEqual([join(parentFolder, 'out')]);
    }));

  it('sends out no picture that is a link to a file of this computer', () =>
    withContext(async (context, folder) => {
      const photo = context.newsroom.photos.get('flood-mill-street')!;
      const original = context.newsroom.photos.originalPath(photo);
      await rename(original, `${folder}-private.jpeg`);
      await symlink(`${folder}-private.jpeg`, original);
      const parentFolder = `${folder}-out`;
      await mkdir(parentFolder);
      const { 'export.run': run } = exportHandlers(context, () => {}, NO_PICTURES);
      const done = run({ ...order, storyId: 'mill-street-flood', parentFolder });
      await expect(done).rejects.toMatchObject({ code: 'not-a-picture' });
      expect(await readdir(parentFolder)).toEqual([]);
    }));

  it('of a format or a story that is not there is refused', () =>
    withContext(async (context, folder) => {
      const { 'export.run': run } = exportHandlers(context, () => {}, NO_PICTURES);
      const parentFolder = `${folder}-out`;
      await mkdir(parentFolder);
      await writeFile(join(parentFolder, 'kept'), 'kept');
      const unknown = { ...order, parentFolder };
      await expect(run({ ...unknown, storyId: 'not-there' })).rejects.toMatchObject({
        code: 'not-found',
      });
      const strange = { ...unknown, storyId: 'mill-street-flood', formatId: '__proto__' };
      await expect(run(strange)).rejects.toMatchObject({ name: 'UserError' });
      expect(await readFile(join(parentFolder, 'kept'), 'utf8')).toBe('kept');
    }));
});
