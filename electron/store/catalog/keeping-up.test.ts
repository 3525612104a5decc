import fc from 'fast-check';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  EVERY_STORY,
  idsIn,
  inStories,
  inTemporaryFolder,
  openStories,
  put,
  STORY_FOLDER,
  storyRecord,
} from '../testing';
import type { Story } from '../../../shared/story';
import { StoryStore } from '../story-store';
import { connect } from './catalog-file';
import { afterRebuild, answersOf, garble, paragraph, putStories } from './testing';

const catalogOf = (newsroom: string) => join(newsroom, '.copydesk', 'catalog.db');
const fileOf = (newsroom: string, id: string) => join(newsroom, STORY_FOLDER, `${id}.json`);
const stories = [
  { headline: 'Harbour opens', byline: { authors: [], words: 'Kim' }, section: 'world' },
  { headline: 'Harbour shut', body: paragraph('The harbour at dawn: the harbour.') },
  { kind: 'video', createdAt: '2026-10-01T00:00:00Z' },
] satisfies Partial<Story>[];

/** Runs `work` in a folder that holds `stories`, without a store. */
const inFolder = (work: (newsroom: string) => Promise<void>) =>
  inTemporaryFolder(async (newsroom) => {
    await putStories(newsroom, stories);
    await work(newsroom);
  });

async function answersAt(newsroom: string) {
  const store = await openStories(newsroom);
  const answers = await answersOf(store);
  await store.close();
  return answers;
}

describe('a catalog', () => {
  it('is closed with all of it in one file, and a seal of that', () =>
    inFolder(async (newsroom) => {
      await answersAt(newsroom);
      const { size, mtimeMs } = await stat(catalogOf(newsroom));
      const seal = await readFile(`${catalogOf(newsroom)}.seal`, 'utf8');
      expect(seal).toBe(`${size} ${mtimeMs}\n`);
      expect(await readFile(`${catalogOf(newsroom)}-wal`, 'utf8')).toBe('');
    }));

  it('says of a list whether files are still being read that may belong in it', () =>
    inFolder(async (newsroom) => {
      const store = new StoryStore(newsroom, false);
      const list = () => store.list(EVERY_STORY, []);
      expect(await list()).toMatchObject({ isReading: true });
      await expect.poll(list).toMatchObject({ isReading: false, total: stories.length });
      await store.close();
    }));

  it('gives the same answers after it was lost or garbled', () =>
    inFolder(async (newsroom) => {
      const before = await answersAt(newsroom);
      const path = catalogOf(newsroom);
      const harms = [
        () => rm(path),
        () => rm(join(newsroom, '.copydesk'), { recursive: true }),
        () => writeFile(path, ''),
        () => writeFile(path, 'garbled '.repeat(5_000)),
        // A headline changed in place, which SQLite would not notice.
        async () => writeFile(path, exchanged(await readFile(path), 'Harbour', 'Airport')),
        async () => {
          await rm(path);
          await mkdir(path);
        },
      ];
      for (const harm of harms) {
        await harm();
        expect(await answersAt(newsroom)).toEqual(before);
      }
    }));

  it('that is garbled while it is open is made anew', () =>
    inFolder(async (newsroom) => {
      const before = await answersAt(newsroom);
      const store = await openStories(newsroom);
      await garble(catalogOf(newsroom));
      await store.list(EVERY_STORY, []);
      await store.catalog.upToDate();
      expect(await answersOf(store)).toEqual(before);
      await store.close();
    }));

  it('reads what changed, came and went since it was closed, and nothing else', () =>
    inFolder(async (newsroom) => {
      // Old enough for its times to tell a change.
      for (const id of ['story-0', 'story-1', 'story-2']) {
        await utimes(fileOf(newsroom, id), 1e9, 1e9);
      }
      await answersAt(newsroom);
      await put(fileOf(newsroom, 'story-0'), storyRecord({ id: 'story-0', headline: 'Flood' }));
      await put(fileOf(newsroom, 'story-7'), storyRecord({ id: 'story-7', headline: 'New' }));
      await rm(fileOf(newsroom, 'story-2'));
      const store = await openStories(newsroom);
      expect((await idsIn(store)).toSorted()).toEqual(['story-0', 'story-1', 'story-7']);
      expect(await idsIn(store, { text: 'flood' })).toEqual(['story-0']);
      expect(await idsIn(store, { text: 'opens' })).toEqual([]);
      const answers = await answersOf(store);
      await store.close();
      expect(await afterRebuild(newsroom)).toEqual(answers);
    }));

  it('takes a copy for the story when that is gone', () =>
    inFolder(async (newsroom) => {
      const copy = storyRecord({ id: 'story-0', headline: 'The copy' });
      await put(join(newsroom, STORY_FOLDER, 'story-0 (conflicted copy).json'), copy);
      const store = await openStories(newsroom);
      expect(await store.copies('story-0')).toHaveLength(1);
      await rm(fileOf(newsroom, 'story-0'));
      await store.catalog.reconcile();
      expect(await store.copies('story-0')).toEqual([]);
      expect((await store.open('story-0')).headline).toBe('The copy');
      await store.close();
    }));

  it('asks about many stories that went while it was closed, and takes them back', () =>
    inTemporaryFolder(async (newsroom) => {
      const many = Array.from({ length: 12 }, (_, n) => ({ headline: `Story ${n}` }));
      await putStories(newsroom, many);
      await answersAt(newsroom);
      const folder = join(newsroom, STORY_FOLDER);
      await rename(folder, join(newsroom, 'moved'));
      const store = await openStories(newsroom);
      expect(store.outside.guard.count).toBe(12);
      expect(await idsIn(store)).toHaveLength(12);
      await expect(store.create({ kind: 'story', language: 'en' })).rejects.toThrow(/12 stories/);
      await rename(join(newsroom, 'moved'), folder);
      await store.outside.lookForVanished();
      expect(store.outside.guard.count).toBe(0);
      await store.close();
    }));

  it('drops a story whose file is damaged, and takes it back when it is mended', () =>
    inStories({ 'harbour-story.json': storyRecord() }, async (store, newsroom) => {
      await put(fileOf(newsroom, 'harbour-story'), '{');
      await store.catalog.reconcile();
      expect(await idsIn(store)).toEqual([]);
      expect(store.catalog.problems.total).toBe(1);
      await put(fileOf(newsroom, 'harbour-story'), storyRecord());
      await store.catalog.reconcile();
      expect(await idsIn(store, { text: 'dawn' })).toEqual(['harbour-story']);
      expect(store.catalog.problems.total).toBe(0);
    }));

  it('finds a place for story after story between the same two', () =>
    inStories({}, async (store) => {
      await store.create({ kind: 'story', language: 'en' });
      const moments = Array.from(
        { length: 40 },
        (_, n) => `2020-01-01T00:00:${String(59 - n).padStart(2, '0')}Z`,
      );
      for (const moment of moments) {
        const { id } = await store.create({ kind: 'story', language: 'en', headline: 'Harbour' });
        await store.save({ ...(await store.open(id)), publishedAt: moment });
        await store.catalog.reconcile();
      }
      const byDate = await idsIn(store);
      expect(await idsIn(store, { text: 'harbour' })).toEqual(byDate.slice(1));
    }));

  it('weighs hits as a new one would, after save upon save', () =>
    inFolder(async (newsroom) => {
      const totals = async () => {
        const database = await connect(catalogOf(newsroom));
        const rows = database
          .prepare('SELECT hex(block) AS hex FROM words_data WHERE id = 1')
          .all();
        database.close();
        return rows;
      };
      const store = await openStories(newsroom);
      for (const headline of ['Flood', 'Flood in the harbour', 'Dawn', '']) {
        await store.save({ ...(await store.open('story-1')), headline });
      }
      await store.catalog.drop(['story-0']);
      await rm(fileOf(newsroom, 'story-0'));
      await store.close();
      const kept = await totals();
      await afterRebuild(newsroom);
      expect(kept).toEqual(await totals());
    }));

  it('answers as a new one would, whatever was saved and changed behind its back', () =>
    fc.assert(
      fc.asyncProperty(fc.array(change(), { maxLength: 12 }), (changes) =>
        inFolder(async (newsroom) => {
          const store = await openStories(newsroom);
          for (const { id, headline, createdAt, behind } of changes) {
            const known = await store.open(id);
            const news = { ...known, headline, publishedAt: createdAt };
            if (behind) await put(fileOf(newsroom, id), { ...news, rev: news.rev + 1 });
            else await store.save(news);
          }
          await store.catalog.reconcile();
          const answers = await answersOf(store);
          await store.close();
          expect(await afterRebuild(newsroom)).toEqual(answers);
        }),
      ),
      { numRuns: 15 },
    ));
});

function change() {
  return fc.record({
    id: fc.constantFrom('story-0', 'story-1', 'story-2'),
    headline: fc.constantFrom('Harbour', 'Dawn', 'Harbour harbour dawn', ''),
    createdAt: fc.constantFrom('2026-10-01T00:00:00Z', '2026-11-20T08:00:00.000Z', null),
    behind: fc.boolean(),
  });
}

function exchanged(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}
