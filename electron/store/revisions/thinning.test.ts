import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFor } from '../temporary-file';
import { inNewsroom, inTemporaryFolder, put, storyRecord } from '../testing';
import { SlowClock } from './slow-clock';
import { Thinning } from './thinning';

const DAY_MS = 24 * 60 * 60 * 1000;
const ID = 'harbour-story';

/** Five versions of one day, `days` ago, the fourth of which cannot be read. */
async function putVersions(folder: string, id: string, days: number): Promise<void> {
  const noon = Math.floor((Date.now() - days * DAY_MS) / DAY_MS) * DAY_MS + DAY_MS / 2;
  for (const rev of [1, 2, 3, 4, 5]) {
    const updatedAt = new Date(noon + rev * 1000).toISOString();
    const path = join(folder, 'revisions', id, `00000${rev}.json`);
    await put(path, rev === 4 ? '{"half' : storyRecord({ id, rev, updatedAt }));
  }
}

function kept(folder: string, id: string): Promise<string[]> {
  return readdir(join(folder, 'revisions', id));
}

describe('thinning of a newsroom', () => {
  it('thins what was saved here and all others in turn, and leaves what it cannot read', () =>
    inNewsroom(async (newsroom, folder) => {
      await putVersions(folder, ID, 30);
      await putVersions(folder, 'other-story', 30);
      await putVersions(folder, 'young-story', 0);
      const thinning = new Thinning();
      thinning.noteSaved(ID);
      await thinning.run(newsroom);
      const left = ['000001.json', '000004.json', '000005.json'];
      expect(await kept(folder, ID)).toEqual(left);
      expect(await kept(folder, 'other-story')).toEqual(left);
      expect(await kept(folder, 'young-story')).toHaveLength(5);
    }));

  it('goes on where something in the bin cannot be looked at', () =>
    inNewsroom(async (newsroom, folder) => {
      await putVersions(folder, ID, 30);
      const binned = join(folder, 'bin', `20200101T000000000Z-${ID}-abc123.json`);
      await mkdir(join(folder, 'bin'));
      await symlink(binned, binned);
      await expect(new Thinning().run(newsroom)).rejects.toMatchObject({ code: 'unreadable' });
      expect(await kept(folder, ID)).toHaveLength(3);
    }));

  it('clears away what never became a version, and puts its words into the bin', () =>
    inNewsroom(async (newsroom, folder) => {
      const versions = join(folder, 'revisions', ID);
      const left = (name: string, number: number) =>
        join(versions, `.${name}.json.4194304999-1-00000000000${number}.copydesk-tmp`);
      await put(left('000002-aside', 1), storyRecord({ headline: 'Aside' }));
      await put(left('000002-aside', 2), '{"half');
      await put(left('000002-kept', 3), storyRecord({ headline: 'Kept' }));
      await put(join(versions, '000002-kept.json'), storyRecord({ headline: 'Kept' }));
      const underWay = temporaryFor(join(versions, '000002-now.json'));
      await put(underWay, storyRecord({ headline: 'Being written' }));
      await new Thinning().run(newsroom);
      expect(await kept(folder, ID)).toEqual([basename(underWay), '000002-kept.json']);
      const [binned, ...others] = await readdir(join(folder, 'bin'));
      expect(others).toEqual([]);
      expect(await readFile(join(folder, 'bin', binned!), 'utf8')).toContain('"Aside"');
    }));

  it('goes on where it had to stop, also within the versions of one story', () =>
    inNewsroom(async (newsroom, folder) => {
      await putVersions(folder, ID, 30);
      const thinning = new Thinning(0);
      thinning.noteSaved(ID);
      let times = 0;
      for (; (await kept(folder, ID)).length > 3; times += 1) await thinning.run(newsroom);
      expect(times).toBeGreaterThan(1);
      expect(await kept(folder, ID)).toEqual(['000001.json', '000004.json', '000005.json']);
    }));

  it('waits while somebody saves', () =>
    inNewsroom(async (newsroom, folder) => {
      await putVersions(folder, ID, 30);
      const thinning = new Thinning();
      thinning.noteSaved(ID);
      await thinning.runIfIdle(newsroom);
      expect(await kept(folder, ID)).toHaveLength(5);
    }));

  it('does nothing where another writes', () =>
    inNewsroom(async (newsroom, folder) => {
      await putVersions(folder, ID, 30);
      const lockPath = join(folder, '.copydesk', 'lock.json');
      const lock = await readFile(lockPath, 'utf8');
      await put(lockPath, lock.replace(/"token": "[^"]*"/, '"token": "another"'));
      const thinning = new Thinning();
      thinning.noteSaved(ID);
      await expect(thinning.run(newsroom)).rejects.toMatchObject({ code: 'read-only' });
      expect(await kept(folder, ID)).toHaveLength(5);
    }));

  it('takes a clock that jumps ahead by years for a day at most', () =>
    inTemporaryFolder(async (folder) => {
      const start = Date.now();
      expect(await new SlowClock(folder).now(start)).toBe(start);
      const later = new SlowClock(folder);
      expect(await later.now(start + 1000 * DAY_MS)).toBe(start + DAY_MS);
      const soon = await later.now(start + 1000 * DAY_MS);
      expect(soon - start).toBeLessThan(2 * DAY_MS);
      expect(await later.now(start - DAY_MS)).toBe(start - DAY_MS);
    }));
});
