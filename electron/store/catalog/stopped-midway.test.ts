import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inTemporaryFolder } from '../testing';
import { Catalog } from './catalog';
import { indexHere } from './indexing/index-here';
import type { StartIndexing } from './indexing/indexing';
import { putStories } from './testing';

const TWO = [{ id: 'story-0' }, { id: 'story-1' }];

/** Indexing that lists nothing until it is stopped, or fails when it is told to. */
function midway() {
  let end = () => {};
  let fail = () => {};
  const start: StartIndexing = () => {
    const done = new Promise<void>((resolve, reject) => {
      end = resolve;
      fail = () => reject(new Error('The process ended'));
    });
    return {
      done,
      hold: async () => () => {},
      async stop() {
        end();
        // As a process whose end is heard a while before all of it is over.
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    };
  };
  return { start, fail: () => fail() };
}

/** Runs `work` on a catalog of two stories that is indexed so, and as it should be once no more is left. */
const withCatalog = (starts: StartIndexing[], work: (catalog: Catalog) => Promise<void>) =>
  inTemporaryFolder(async (newsroom) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await putStories(newsroom, [{}, {}]);
    const path = join(newsroom, '.copydesk', 'catalog.db');
    await mkdir(dirname(path));
    const catalog = await Catalog.open({
      newsroom,
      path,
      startIndexing: (...order) => (starts.shift() ?? indexHere)(...order),
      tell() {},
      photosChanged() {},
      letGo: async () => [],
    });
    await work(catalog);
    warned.mockRestore();
  });

const listOf = (catalog: Catalog, what: 'stories' | 'photos' = 'stories') =>
  catalog.askAfter(
    () => catalog.listed(what),
    (database) => database.prepare('SELECT id FROM stories ORDER BY id').all(),
  );

it('lists all once the files are compared again, where that was stopped midway', () =>
  withCatalog([midway().start], async (catalog) => {
    const lists = [listOf(catalog), listOf(catalog, 'photos')];
    await catalog.reconcile();
    expect(await Promise.all(lists)).toEqual([TWO, TWO]);
    await catalog.close();
  }));

it('gives no list of a newsroom that is closed midway', () =>
  withCatalog([midway().start], async (catalog) => {
    const [listed] = await Promise.allSettled([listOf(catalog), catalog.close()]);
    expect(listed).toMatchObject({ status: 'rejected', reason: { code: 'no-newsroom' } });
  }));

it('lists all where the process was lost, which is started again', () => {
  const lost = midway();
  return withCatalog([lost.start], async (catalog) => {
    const list = listOf(catalog);
    lost.fail();
    expect(await list).toEqual(TWO);
    expect(catalog.problems(10).total).toBe(0);
    await catalog.close();
  });
});

it('lists what is known, and says so, where the process is lost again and again', () => {
  const lost: StartIndexing = () => ({
    done: Promise.reject(new Error('The process ended')),
    hold: async () => () => {},
    stop: async () => {},
  });
  return withCatalog([lost, lost, lost], async (catalog) => {
    expect(await listOf(catalog)).toEqual([]);
    const [problem] = catalog.problems(10).first;
    expect(problem?.message).toContain('may not be whole');
    await catalog.tryToKeep();
    expect(await listOf(catalog)).toEqual(TWO);
    expect(catalog.problems(10).total).toBe(0);
    await catalog.close();
  });
});
