import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inTemporaryFolder, openStories, put, storyRecord } from '../testing';
import { StoryStore } from '../story-store';
import { Catalog } from './catalog';
import { indexHere } from './indexing/index-here';
import type { Indexing, StartIndexing } from './indexing/indexing';
import { putStories } from './testing';

/** Rejections that nobody has heard of while `work` went on. */
async function unheardDuring(work: () => Promise<void>): Promise<unknown[]> {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  try {
    await work();
    // Node tells of them once all that was waiting has run.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  } finally {
    process.off('unhandledRejection', hear);
  }
  return unheard;
}

it('does not wait for indexing that never comes to a breath', () =>
  inTemporaryFolder(async (newsroom) => {
    await putStories(newsroom, [{}]);
    let isStopped = false;
    const startIndexing: StartIndexing = () => {
      let stop = () => {};
      const ended = new Promise<void>((resolve) => {
        stop = resolve;
      });
      return {
        done: ended,
        hold: () => ended.then(() => () => {}),
        async stop() {
          isStopped = true;
          stop();
        },
      };
    };
    const store = new StoryStore(newsroom, false, undefined, { startIndexing });
    await store.catalog.copiesOf('story-0');
    store.catalog.put(storyRecord({ id: 'story-0', headline: 'Saved' }), join(newsroom, 'x.json'));
    await store.close();
    expect(isStopped).toBe(true);
  }));

it('ends quietly for whoever still reads, saves or asks', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const unheard = await unheardDuring(() =>
    inTemporaryFolder(async (newsroom) => {
      await putStories(newsroom, [{}, {}]);
      await put(join(newsroom, 'stories', '2026', '11', 'broken.json'), '{');
      const store = await openStories(newsroom);
      expect(store.catalog.problems.total).toBe(1);
      const closing = store.close();
      store.catalog.put(storyRecord({ id: 'story-0' }), join(newsroom, 'x.json'));
      await closing;
      store.catalog.put(storyRecord({ id: 'story-1' }), join(newsroom, 'y.json'));
      expect(store.catalog.problems.total).toBe(1);
    }),
  );
  warned.mockRestore();
  expect(unheard).toEqual([]);
});

it('is in memory while it can be kept nowhere, and holds up no closing', () =>
  inTemporaryFolder(async (folder) => {
    const newsroom = join(folder, 'newsroom');
    await putStories(newsroom, [{}]);
    const elsewhere = join(folder, 'elsewhere');
    await writeFile(elsewhere, 'a file of that name');
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const store = new StoryStore(newsroom, true, undefined, { elsewhere });
    await store.catalog.upToDate();
    expect(await store.catalog.count()).toBe(1);
    expect(store.catalog.problems.first).toMatchObject([{ file: 'catalog.db' }]);
    await store.close();
    warned.mockRestore();
    await rm(elsewhere);
    const again = new StoryStore(newsroom, true, undefined, { elsewhere });
    await again.catalog.upToDate();
    expect(await again.catalog.count()).toBe(1);
    expect(again.catalog.problems.total).toBe(0);
    await again.close();
  }));

it('is compared once for all who ask for it at once, and no more when it is closed', () =>
  inTemporaryFolder(async (newsroom) => {
    await putStories(newsroom, [{}]);
    const under = new Set<Indexing>();
    let most = 0;
    const startIndexing: StartIndexing = (...order) => {
      const indexing = indexHere(...order);
      under.add(indexing);
      most = Math.max(most, under.size);
      const end = () => under.delete(indexing);
      void indexing.done.then(end, end);
      return indexing;
    };
    const path = join(newsroom, '.copydesk', 'catalog.db');
    const letGo = async () => [];
    const catalog = await Catalog.open({
      newsroom,
      path,
      startIndexing,
      tell() {},
      photosChanged() {},
      letGo,
    });
    await Promise.all([catalog.reconcile(), catalog.reconcile(), catalog.reconcile()]);
    expect(most).toBe(1);
    await catalog.close();
    await catalog.reconcile();
    expect(under.size).toBe(0);
    expect(existsSync(`${path}.seal`)).toBe(true);
  }));
