import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '.';
import { inTemporaryFolder } from '../store/testing';
import { exportStory } from './export-story';
import { orderFor, storyWith } from './testing';

/** Everything that an export wrote, names of files included. */
async function written(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
  return [...entries.map(({ name }) => name), ...(await Promise.all(texts))].join('\n');
}

describe.each(formats)('as $name a story', (format) => {
  it('leaves without what is meant for editors', () =>
    inTemporaryFolder(async (folder) => {
      const ednote = 'ZQX do not name the source';
      const story = storyWith({ ednote, headline: 'Harbour reopens' });
      const { folder: out } = await exportStory(orderFor(folder, story, [], { format }));
      const all = await written(out);
      expect(all).toContain('Harbour reopens');
      expect(all).not.toContain('ZQX');
      expect(all).not.toContain('do not name');
    }));

  it('does not leave before its embargo lifts, and leaves then', () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'out'));
      const leave = (at: number) => {
        const embargo = { at: new Date(at).toISOString(), zone: 'Europe/Berlin' };
        const order = orderFor(folder, storyWith({ embargo }), [], { format });
        return exportStory({ ...order, parentFolder: join(folder, 'out') });
      };
      await expect(leave(Date.now() + 3_600_000)).rejects.toMatchObject({
        code: 'refused',
        field: 'embargo',
        message: expect.stringContaining('under embargo until'),
      });
      expect(await readdir(join(folder, 'out'))).toEqual([]);
      await leave(Date.now() - 1000);
      expect(await readdir(join(folder, 'out'))).toHaveLength(1);
    }));
});
