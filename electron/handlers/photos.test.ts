import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { photoHandlers } from './photos';
import { withContext } from './testing';

const noPicture = { name: 'not.jpg', bytes: new Uint8Array(Buffer.from('<svg onload="x">')) };

describe('pictures', () => {
  it('that are none are refused by name, and the others taken in', () =>
    withContext(async (context, folder) => {
      const handlers = photoHandlers(context);
      const [original = ''] = await readdir(join(folder, 'media'));
      const bytes = new Uint8Array(await readFile(join(folder, 'media', original)));
      const added = await handlers['photos.add']([noPicture, { name: 'twice.jpg', bytes }]);
      expect(added.refused).toEqual([expect.stringContaining('not.jpg')]);
      expect(added.photos).toHaveLength(1);
      expect(await readdir(join(folder, 'media')), 'the same picture again').toHaveLength(8);
    }));

  it('that are gone or too large are refused before they are read', () =>
    withContext(async (context) => {
      const paths = async () => ['/nowhere/gone.jpg'];
      const chosen = { ...context, dialogs: { ...context.dialogs, choosePictures: paths } };
      const { refused } = await photoHandlers(chosen)['photos.choose'](undefined);
      expect(refused).toEqual([expect.stringContaining('gone.jpg')]);
      const bytes = new Uint8Array(200 * 1024 * 1024 + 1);
      const large = await photoHandlers(context)['photos.add']([{ name: 'big.tiff', bytes }]);
      expect(large.refused).toEqual([expect.stringContaining('200 MB')]);
    }));
});
