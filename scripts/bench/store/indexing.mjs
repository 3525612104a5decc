import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { compiled } from './compile.mjs';
import { metric } from './metric.mjs';

/** Stories in one transaction of the bare inserts, which keep to the disk as the catalog does. */
const batch = 2_000;

/**
 * A newsroom without a catalog: lists beside reading and parsing its files, then the full-text index
 * beside bare inserts of the same text.
 * @type {import('./groups.mjs').Group}
 */
export const indexing = {
  name: 'indexing',
  async run({ store, stories, newsroom, folder }) {
    const path = newsroom(stories);
    /** @type {typeof import('../../../electron/store/story-files')} */
    const { storyFiles } = await store('story-files');
    const files = await storyFiles(join(path, 'stories'));
    // Once for nothing, so that both find the files in memory.
    parseAll(files);
    const before = timed(() => parseAll(files));
    const { first, reading, words, catalog } = await makeCatalog(store, path);
    // Before and after, as the machine may have other work for a while.
    const parsing = (before + timed(() => parseAll(files))) / 2;
    const texts = await searchedTexts(store, files);
    const inserting = timed(() => insertAll(join(folder, 'bare.db'), texts));
    const characters = texts.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    return [
      metric('newest-listed-without-catalog', {
        value: first,
        floor: parsing,
        target: 2,
        unit: 'ms',
      }),
      metric('lists-without-catalog', { value: reading, floor: parsing, target: 2, unit: 'ms' }),
      metric('index-building', { value: words, floor: inserting, target: 1.3, unit: 'ms' }),
      metric('index-size', {
        value: indexSize(catalog) / 1e6,
        floor: characters / 1e6,
        target: 1,
        unit: 'MB',
      }),
    ];
  },
};

/** @param {readonly string[]} files */
function parseAll(files) {
  for (const file of files) JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {() => void} work */
function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/**
 * @param {import('./groups.mjs').Bench['store']} store
 * @param {string} newsroom
 */
async function makeCatalog(store, newsroom) {
  /** @type {typeof import('../../../electron/store/catalog/catalog-file')} */
  const { openCatalogFile, closeCatalogFile } = await store('catalog/catalog-file');
  /** @type {typeof import('../../../electron/store/catalog/indexing/index-newsroom')} */
  const { indexNewsroom } = await store('catalog/indexing/index-newsroom');
  /** @type {typeof import('../../../electron/store/catalog/indexing/reading-threads')} */
  const { readInThreads } = await store('catalog/indexing/reading-threads');
  /** @type {typeof import('../../../electron/store/catalog/indexing/gate')} */
  const { Gate } = await store('catalog/indexing/gate');
  rmSync(join(newsroom, '.copydesk'), { recursive: true, force: true });
  const catalog = join(newsroom, '.copydesk', 'catalog.db');
  const { database } = await openCatalogFile(catalog);
  const started = performance.now();
  /** When the newest stories were listed: one can find, open and write from then on. */
  let first = 0;
  let reading = 0;
  const order = { newsroom, catalog, isInDoubt: false };
  /** @type {import('../../../electron/store/catalog/indexing/indexing').IndexingListener} */
  const listener = {
    progress({ stage }) {
      if (stage === 'reading') reading = performance.now() - started;
      first ||= reading;
    },
    photosRead() {},
    gone() {},
  };
  const startReading = readInThreads(compiled('catalog/indexing/reading-thread'));
  await indexNewsroom(order, new Gate(), listener, startReading);
  const words = performance.now() - started - reading;
  closeCatalogFile(database, catalog);
  return { first, reading, words, catalog };
}

/**
 * @param {import('./groups.mjs').Bench['store']} store
 * @param {readonly string[]} files
 * @returns {Promise<(readonly string[])[]>} the columns of the index, story by story
 */
async function searchedTexts(store, files) {
  /** @type {typeof import('../../../electron/store/catalog/story-rows')} */
  const { wordColumns } = await store('catalog/story-rows');
  return files.map((file) => wordColumns(JSON.parse(readFileSync(file, 'utf8'))));
}

/**
 * @param {string} path
 * @param {readonly (readonly string[])[]} texts
 */
function insertAll(path, texts) {
  const database = new Database(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA wal_autocheckpoint = 16000;
    CREATE VIRTUAL TABLE words USING fts5(a, b, c, d, e, f, g, h, content='', contentless_delete=1,
      tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'");`);
  const insert = database.prepare(
    'INSERT INTO words (a, b, c, d, e, f, g, h) VALUES (?,?,?,?,?,?,?,?)',
  );
  for (let at = 0; at < texts.length; at += batch) {
    database.exec('BEGIN');
    for (const columns of texts.slice(at, at + batch)) insert.run(...columns);
    database.exec('COMMIT');
  }
  database.close();
}

/** @param {string} catalog */
function indexSize(catalog) {
  const database = new Database(catalog);
  const row = database
    .prepare(
      "SELECT sum(pgsize) AS bytes FROM dbstat WHERE name LIKE 'words%' OR name LIKE '%docs%'",
    )
    .get();
  const { bytes } = /** @type {{ bytes: number }} */ (row);
  database.close();
  return Math.min(bytes, statSync(catalog).size);
}
