import { PHOTO_SCHEMA_VERSION } from '../../../shared/photo';
import { STORY_SCHEMA_VERSION } from '../../../shared/story';

/** Raise it with any change to these tables, to `summarise` or to what is searched. */
const LAYOUT = 6;

/**
 * Version of what the catalog holds: one of another is made anew. Also when stories or photos have a new
 * shape: photos are in it as this version has them, and of what a newer Copydesk made only what was known.
 */
export const CATALOG_VERSION =
  LAYOUT * 1_000_000 + STORY_SCHEMA_VERSION * 1_000 + PHOTO_SCHEMA_VERSION;

/** Between two neighbours of the full-text index, so that stories of the past find a place. */
export const DOC_GAP = 16;

/** The columns of the full-text index, in order, and how much a hit in each weighs. */
export const WORD_COLUMNS = {
  headline: 10,
  standfirst: 4,
  body: 1,
  captions: 1,
  slug: 2,
  byline: 2,
  kicker: 2,
  other: 1,
} as const;

const INDEXED = `
    ${Object.keys(WORD_COLUMNS).join(', ')},
    content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'"`;

/**
 * `stories`: a row for each story that lists can show. `stamp` tells whether its file is still the
 * one that was read (see `stamp.ts`); `shown` is milliseconds since 1970.
 * `uses`: which photos the story in `row` shows, wherever in it.
 * `photos`: a row for each photo, with all that its file says in `record`, as JSON; `added` is milliseconds
 * since 1970, and the order of the index is that of lists.
 * `docs`: place of a story in the full-text index, with what searches are narrowed by. Places are in
 * the order of `shown`, then id, so that the newest hits come first without sorting.
 * `others`: files that are neither stories nor photos of their own: other versions of the story `id`, or
 * files that were left alone for the reason in `message`.
 * `words`: the full-text index, without the text; `recent`: the same of the newest stories only, where
 * room for the beginnings of words is cheap: without, FTS5 gathers all words that begin so.
 */
export const TABLES = `
  CREATE TABLE stories (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    stamp TEXT NOT NULL,
    kind TEXT NOT NULL,
    section TEXT NOT NULL,
    state TEXT NOT NULL,
    shown REAL NOT NULL,
    summary TEXT NOT NULL
  );
  CREATE INDEX stories_path ON stories (path);
  CREATE INDEX stories_newest ON stories (shown, id, kind, section, state);
  CREATE TABLE uses (
    photo TEXT NOT NULL,
    story INTEGER NOT NULL,
    PRIMARY KEY (photo, story)
  ) WITHOUT ROWID;
  CREATE INDEX uses_story ON uses (story);
  CREATE TABLE photos (
    id TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    added REAL NOT NULL,
    sha256 TEXT NOT NULL,
    record TEXT NOT NULL
  );
  CREATE INDEX photos_newest ON photos (added DESC, id);
  CREATE INDEX photos_content ON photos (sha256);
  CREATE TABLE docs (
    doc INTEGER PRIMARY KEY,
    story INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    section TEXT NOT NULL,
    state TEXT NOT NULL
  );
  CREATE TABLE others (
    path TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    id TEXT,
    message TEXT
  ) WITHOUT ROWID;
  CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5(${INDEXED});
  CREATE VIRTUAL TABLE recent USING fts5(${INDEXED}, prefix='2 3');
  INSERT INTO words (words, rank) VALUES ('rank', 'bm25(${Object.values(WORD_COLUMNS).join(', ')})');
`;
