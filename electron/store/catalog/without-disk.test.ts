import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSearch } from '../../../shared/search/query';
import { inTemporaryFolder, STORY_FOLDER, storyRecord } from '../testing';
import { Catalog } from './catalog';
import { connect } from './catalog-file';
import { indexHere } from './indexing/index-here';
import type { StartIndexing } from './indexing/indexing';
import { garble, putStories } from './testing';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const names = { section: [], state: [], kind: [] };
const filter = {
  kind: '',
  section: '',
  state: '',
  sort: 'newest',
  offset: 0,
  limit: 1000,
} as const;

async function idsOf(catalog: Catalog, text = ''): Promise<string[]> {
  const { stories } = await catalog.list({ ...filter, query: parseSearch(text) }, names);
  return stories.map(({ summary }) => summary.id).toSorted();
}

/** Runs `work` on an open catalog of two stories. */
const withCatalog = (work: (catalog: Catalog, newsroom: string, path: string) => Promise<void>) =>
  inTemporaryFolder(async (newsroom) => {
    await putStories(newsroom, [{ headline: 'Harbour opens' }, { headline: 'Harbour shut' }]);
    const path = join(newsroom, '.copydesk', 'catalog.db');
    await work(await open(newsroom, path), newsroom, path);
  });

/** One that was closed before, so that all of it is in its own file. */
async function open(newsroom: string, path: string): Promise<Catalog> {
  const letGo = async () => [];
  const options = {
    newsroom,
    path,
    startIndexing: indexHere,
    tell() {},
    photosChanged() {},
    letGo,
  };
  const before = await Catalog.open(options);
  await before.upToDate();
  await before.close();
  const catalog = await Catalog.open(options);
  await catalog.upToDate();
  return catalog;
}

/** Damages a catalog, and lets it find that no other can be made in its place. */
async function lose(catalog: Catalog, path: string): Promise<void> {
  await garble(path);
  await rename(dirname(path), `${dirname(path)}-before`);
  await writeFile(dirname(path), 'a file where the folder should be');
  await idsOf(catalog);
}

const saved = (newsroom: string) => ({
  story: storyRecord({ id: 'story-0', rev: 4, headline: 'Airport opens' }),
  path: join(newsroom, STORY_FOLDER, 'story-0.json').slice(newsroom.length + 1),
  stamp: 'saved just now',
});

it('a catalog that indexing finds damaged answers once another lists all', () =>
  withCatalog(async (before, newsroom, path) => {
    await before.close();
    const damage = Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
    const starts: StartIndexing[] = [
      () => ({
        done: new Promise((_, reject) => setTimeout(() => reject(damage), 50)),
        hold: async () => () => {},
        stop: async () => {},
      }),
    ];
    const catalog = await Catalog.open({
      newsroom,
      path,
      startIndexing: (...order) => (starts.pop() ?? indexHere)(...order),
      tell() {},
      photosChanged() {},
      letGo: async () => [],
    });
    const found = await catalog.askAfter(
      () => catalog.listed('stories'),
      (database) => database.prepare('SELECT id FROM stories ORDER BY id').all(),
    );
    expect(found).toEqual([{ id: 'story-0' }, { id: 'story-1' }]);
    await catalog.close();
  }));

describe('a catalog that is damaged and cannot be made anew', () => {
  it('is tried again after 30 s, and more seldom only until it is kept again', () =>
    withCatalog(async (catalog, _, path) => {
      const timers = vi.spyOn(globalThis, 'setTimeout');
      const waits = () => timers.mock.calls.flatMap(([, ms = 0]) => (ms < 30_000 ? [] : ms));
      await lose(catalog, path);
      await catalog.tryToKeep();
      expect(waits()).toEqual([30_000, 60_000]);
      await rm(dirname(path));
      await catalog.tryToKeep();
      await catalog.upToDate();
      await rm(`${dirname(path)}-before`, { recursive: true });
      // All in its own file, as when it was opened first.
      const beside = await connect(path);
      beside.pragma('wal_checkpoint(TRUNCATE)');
      beside.close();
      await lose(catalog, path);
      expect(waits()).toEqual([30_000, 60_000, 30_000]);
      await catalog.close();
    }));

  it('answers from memory, says so, and is kept again when it can be', () =>
    withCatalog(async (catalog, newsroom, path) => {
      await lose(catalog, path);
      await catalog.upToDate();
      expect(await idsOf(catalog)).toEqual(['story-0', 'story-1']);
      expect(await idsOf(catalog, 'shut')).toEqual(['story-1']);
      catalog.put(saved(newsroom));
      expect(await idsOf(catalog, 'airport')).toEqual(['story-0']);
      expect(catalog.problems(10)).toMatchObject({ total: 1, first: [{ file: 'catalog.db' }] });
      await catalog.tryToKeep();
      expect(catalog.problems(10).total).toBe(1);
      await rm(dirname(path));
      await catalog.tryToKeep();
      await catalog.upToDate();
      expect(existsSync(path)).toBe(true);
      expect(await idsOf(catalog, 'harbour')).toEqual(['story-0', 'story-1']);
      expect(catalog.problems(10).total).toBe(0);
      await catalog.close();
    }));

  it('closed meanwhile is not tried again', () =>
    withCatalog(async (catalog, _, path) => {
      await lose(catalog, path);
      await catalog.close();
      await rm(dirname(path));
      await catalog.tryToKeep();
      expect(existsSync(path)).toBe(false);
    }));
});

describe.runIf(process.platform === 'linux' && process.getuid?.() === 0)('on a full disk', () => {
  it('lists stay, what was saved is found when there is room, and a damaged one is in memory', (context) =>
    withSmallDisk(context, async (newsroom, path) => {
      const catalog = await open(newsroom, path);
      const filler = join(dirname(path), 'filler');
      const fill = () => writeFile(filler, Buffer.alloc(4_000_000)).catch(() => {});
      await fill();
      catalog.put({
        ...saved(newsroom),
        story: storyRecord({ id: 'story-0', rev: 4, standfirst: 'Kim '.repeat(20_000) }),
      });
      expect(await idsOf(catalog)).toEqual(['story-0', 'story-1']);
      expect(catalog.problems(10).first[0]?.message).toContain('Free some space');
      await rm(filler);
      await catalog.tryToKeep();
      await catalog.upToDate();
      expect(catalog.problems(10).total).toBe(0);
      expect(await idsOf(catalog, 'kim')).toEqual(['story-0']);
      await garble(path);
      await fill();
      await idsOf(catalog);
      await catalog.upToDate();
      expect(await idsOf(catalog, 'harbour')).toEqual(['story-0', 'story-1']);
      await rm(filler);
      await catalog.tryToKeep();
      await catalog.upToDate();
      expect(catalog.problems(10).total).toBe(0);
      await catalog.close();
    }));
});

/** Runs `work` where a newsroom's `.copydesk` is on a disk of its own with room for little. */
function withSmallDisk(
  context: { skip(why: string): void },
  work: (newsroom: string, path: string) => Promise<void>,
): Promise<void> {
  return inTemporaryFolder(async (newsroom) => {
    await putStories(newsroom, [{ headline: 'Harbour opens' }, { headline: 'Harbour shut' }]);
    const folder = join(newsroom, '.copydesk');
    await mkdir(folder);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', folder], { stdio: 'ignore' });
    } catch {
      context.skip('nothing may be mounted here');
    }
    try {
      await work(newsroom, join(folder, 'catalog.db'));
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  });
}
