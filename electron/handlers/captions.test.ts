import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder } from '../store/testing';
import { captionHandlers } from './captions';
import { withContext } from './testing';

/** What comes of choosing this file. */
const chosen = (path: string | null) => {
  const answers: unknown[] = [];
  return withContext(async (context) => {
    context.dialogs.chooseCodes = async () => path;
    answers.push(await captionHandlers(context)['captions.chooseCodes'](undefined));
  }).then(() => answers[0]);
};

describe('choosing a file of codes', () => {
  it('gives its name and text, and nothing where none was chosen', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'rovers.txt');
      await writeFile(path, 'TR7\tZoë Alloway\r\n');
      expect(await chosen(path)).toEqual({ name: 'rovers.txt', text: 'TR7\tZoë Alloway\r\n' });
      expect(await chosen(null)).toBeNull();
    }));

  it('says in words what cannot be read, and reads nothing that is far too large', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'rovers.txt');
      await writeFile(path, Buffer.from('TR7\tZoë', 'latin1'));
      await expect(chosen(path)).rejects.toMatchObject({ code: 'unreadable' });
      await truncate(path, 5_000_000);
      await expect(chosen(path)).rejects.toMatchObject({ code: 'too-large' });
      await expect(chosen(folder)).rejects.toMatchObject({ code: 'unreadable' });
      await expect(chosen(join(folder, 'gone.txt'))).rejects.toMatchObject({ code: 'not-found' });
    }));
});
