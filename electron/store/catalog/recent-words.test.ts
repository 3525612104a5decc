import { join } from 'node:path';
import { expect, it } from 'vitest';
import { idsIn, inTemporaryFolder, openStories } from '../testing';
import { connect } from './catalog-file';
import { isRecentWhole, recentWords } from './recent-words';
import { putStories } from './testing';

const count = 4_060;

it('finds the newest hits among the newest stories, and the older ones all the same', () =>
  inTemporaryFolder(async (newsroom) => {
    const moment = (number: number) => new Date(Date.UTC(2020, 0, 1, 0, number)).toISOString();
    await putStories(
      newsroom,
      Array.from({ length: count }, (_, number) => ({
        createdAt: moment(number),
        headline: number % 2 === 0 ? 'Harbour' : 'Flood',
        slug: number < 4 ? 'oldest' : '',
      })),
    );
    const store = await openStories(newsroom);
    const newest = (offset: number, text: string) =>
      idsIn(store, { sort: 'newest', text, offset, limit: 2 });
    expect(await newest(0, 'harb')).toEqual(['story-4058', 'story-4056']);
    expect(await newest(1_998, 'harb')).toEqual(['story-62', 'story-60']);
    expect(await newest(2_028, 'harb')).toEqual(['story-2', 'story-0']);
    expect(await newest(0, 'olde')).toEqual(['story-3', 'story-2']);
    const { id } = await store.create({ kind: 'story', language: 'en', headline: 'Harbour' });
    expect(await newest(0, 'harb')).toEqual([id, 'story-4058']);
    await store.catalog.drop([id]);
    expect(await newest(0, 'harb')).toEqual(['story-4058', 'story-4056']);
    await store.close();
  }));

it('lets the older ones go when there are twice as many as are needed', () =>
  inTemporaryFolder(async (folder) => {
    const database = await connect(join(folder, 'catalog.db'));
    const recent = recentWords(database);
    recent.begin((number) => number, 10);
    expect(isRecentWhole(database)).toBe(true);
    const add = database.prepare("INSERT INTO recent (rowid, headline) VALUES (?, 'harbour')");
    database.transaction(() => {
      for (let doc = 1; doc <= 8_001; doc += 1) add.run(doc);
    })();
    recent.trim();
    expect([isRecentWhole(database), recent.from()]).toEqual([false, 4_002]);
    const left = database.prepare("SELECT rowid FROM recent WHERE recent MATCH 'harbour'").all();
    expect(left).toHaveLength(4_000);
    database.close();
  }));
