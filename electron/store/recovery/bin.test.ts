import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, inTemporaryFolder, put, storyRecord } from '../testing';
import { Bin } from './bin';
import { bodyOf, LEFTOVER, STORY_FILE, STORY_ID, withRecovery } from './testing';

const DAY_MS = 24 * 60 * 60 * 1000;
const newer = storyRecord({ rev: 4, body: bodyOf('At dawn, and on.') });

describe('the bin', () => {
  it('takes what is discarded, and gives it back as the story’s next version', () =>
    withRecovery({ files: { [LEFTOVER]: newer } }, async ({ recovery, store, folder }) => {
      await recovery.look([]);
      await recovery.discard(LEFTOVER);
      expect(await store.read(STORY_ID)).toEqual(storyRecord());
      const [binned] = await recovery.listBin();
      expect(binned).toMatchObject({ from: STORY_FILE, headline: newer.headline, words: 4 });
      const story = await recovery.putBack(binned!.name);
      expect(story).toMatchObject({ rev: 4, body: newer.body });
      expect(await recovery.listBin()).toEqual([]);
      const kept = (await filesIn(folder)).filter((path) => path.startsWith('revisions'));
      expect(kept).toEqual([
        expect.stringMatching(/000003\.json$/),
        expect.stringMatching(/000004-[0-9a-f]{12}\.json$/),
      ]);
    }));

  it('keeps what cannot be put back now', () =>
    withRecovery(
      { stored: storyRecord({ state: 'spiked' }), files: { [LEFTOVER]: newer } },
      async ({ recovery, store }) => {
        await recovery.look([]);
        await recovery.discard(LEFTOVER);
        const [binned] = await recovery.listBin();
        await expect(recovery.putBack(binned!.name)).rejects.toMatchObject({ code: 'refused' });
        expect(await recovery.listBin()).toEqual([binned]);
        expect(await store.read(STORY_ID)).toMatchObject({ rev: 3 });
      },
    ));

  it('makes a story of words whose story is gone', () =>
    inTemporaryBin(async (bin, folder) => {
      await bin.put(storyRecord({ id: 'gone-story' }), 'stories/2026/11/gone-story.json');
      const [binned] = await bin.list();
      await withRecovery({}, async ({ recovery, folder: newsroom, store }) => {
        const path = join('bin', binned!.name);
        await put(join(newsroom, path), await readFile(join(folder, path), 'utf8'));
        const story = await recovery.putBack(binned!.name);
        expect(await store.read(story.id)).toMatchObject({ headline: 'Harbour reopens' });
      });
    }));

  it('lets go of what is older than 30 days, and of nothing else', () =>
    inTemporaryBin(async (bin, folder) => {
      const now = Date.now();
      await bin.put(storyRecord(), STORY_FILE);
      const [{ name } = { name: '' }] = await bin.list();
      const garbled = join(folder, 'bin', name.replace(/-[^-]*$/, '-000000.json'));
      await writeFile(garbled, '{"half');
      await writeFile(join(folder, 'bin', 'notes.txt'), 'not ours');
      await utimes(garbled, 0, 0);
      await bin.empty(now + 29 * DAY_MS);
      // A clock that was set back makes it of the future.
      await bin.empty(now - 400 * DAY_MS);
      expect(await filesIn(folder)).toHaveLength(3);
      await bin.empty(now + 31 * DAY_MS);
      expect(await filesIn(folder)).toEqual([
        expect.stringMatching(/-000000\.json$/),
        'bin/notes.txt',
      ]);
    }));

  it('is not touched where nothing may be written', () =>
    inTemporaryFolder(async (folder) => {
      await new Bin(folder, () => {}).put(storyRecord(), STORY_FILE);
      const refuse = () => {
        throw new Error('not now');
      };
      const bin = new Bin(folder, refuse);
      await expect(bin.put(storyRecord(), STORY_FILE)).rejects.toThrow('not now');
      await expect(bin.empty(Date.now() + 31 * DAY_MS)).rejects.toThrow('not now');
      expect(await bin.list()).toHaveLength(1);
    }));
});

function inTemporaryBin(work: (bin: Bin, folder: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder((folder) => work(new Bin(folder, () => {}), folder));
}
