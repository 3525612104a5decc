import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { CatalogProgress } from '../../../../shared/ipc';
import { inTemporaryFolder } from '../../testing';
import { openCatalogFile } from '../catalog-file';
import { paragraph, putStories } from '../testing';
import { Gate } from './gate';
import { indexInto } from './index-newsroom';
import { readInThreads, type StartReading } from './reading-threads';

/** More than are read without threads. */
const STORIES = 2_500;

let compiled = '';

beforeAll(async () => {
  compiled = await mkdtemp(join(tmpdir(), 'copydesk-thread-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'reading-thread.ts'),
      outDir: compiled,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'reading-thread.mjs' } },
    },
  });
});

afterAll(() => rm(compiled, { recursive: true, force: true }));

/** What lists and searches show of a newsroom that was read for the first time. */
async function indexed(newsroom: string, catalog: string, startReading?: StartReading) {
  const { database } = await openCatalogFile(catalog);
  const done = { reading: 0, photos: 0, indexing: 0 };
  const listener = {
    progress: (progress: CatalogProgress) => {
      done[progress.stage] = progress.done;
    },
    photosRead() {},
    gone() {},
  };
  await indexInto({ database, newsroom, gate: new Gate(), listener, startReading });
  const rows = database.prepare('SELECT id, path, summary FROM stories ORDER BY id').all();
  const others = database.prepare('SELECT path, message FROM others ORDER BY path').all();
  const hits = database
    .prepare(
      `SELECT id, doc FROM words JOIN docs ON doc = words.rowid JOIN stories ON row = story
       WHERE words MATCH 'harbour AND dredger' ORDER BY doc`,
    )
    .all();
  database.close();
  return { rows, others, hits, done };
}

/** A newsroom of a great many stories, one of them not readable. */
async function inLargeNewsroom(work: (newsroom: string) => Promise<void>) {
  await inTemporaryFolder(async (folder) => {
    const stories = Array.from({ length: STORIES }, (_, number) => ({
      headline: `Harbour ${number}`,
      body: paragraph(`The dredger is back for the ${number}th time.`),
      ...(number === 7 ? { state: 'no state' as never } : {}),
    }));
    await putStories(folder, stories);
    await work(folder);
  });
}

describe('stories read in threads', () => {
  it('are listed and found as those that are read without', () =>
    inLargeNewsroom(async (newsroom) => {
      const alone = await indexed(newsroom, join(newsroom, 'alone.db'));
      const threads = readInThreads(join(compiled, 'reading-thread.mjs'));
      const together = await indexed(newsroom, join(newsroom, 'together.db'), threads);
      expect(alone.rows).toHaveLength(STORIES - 1);
      expect(alone.others).toHaveLength(1);
      expect(alone.hits).toHaveLength(STORIES - 1);
      expect(together).toEqual(alone);
    }));

  it('are all listed and found when the threads are lost', () =>
    inLargeNewsroom(async (newsroom) => {
      const threads = readInThreads(join(compiled, 'is-not-there.mjs'));
      const { rows, hits, done } = await indexed(newsroom, join(newsroom, 'lost.db'), threads);
      expect(rows).toHaveLength(STORIES - 1);
      expect(hits).toHaveLength(STORIES - 1);
      expect(done).toMatchObject({ reading: STORIES, indexing: STORIES - 1 });
    }));
});
