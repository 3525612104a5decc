import type Database from 'libsql';
import { hasWords, type SearchQuery } from '../../../shared/search/query';
import type { StorySummary } from '../../../shared/summary';
import { placeConditions, shownConditions } from './date-conditions';
import { facetConditions, type FacetNames } from './facet-conditions';
import { matchExpression } from './match-expression';
import { prepared } from './prepared';
import { isRecentWhole } from './recent-words';
import { summaryOf } from './story-rows';

/** Which stories a list shows; an empty field asks for all. */
export interface StoryQuestion {
  kind: string;
  section: string;
  state: string;
  query: SearchQuery;
  /** By how well they fit where there are words to fit, or the newest first. */
  sort: 'relevance' | 'newest';
  offset: number;
  limit: number;
}

/** One page of the stories that fit. */
export interface FoundRows {
  /** How many fit; with `isMore`, at least so many. */
  total: number;
  isMore: boolean;
  stories: readonly FoundRow[];
}

/** One story that fits. */
export interface FoundRow {
  summary: StorySummary;
  path: string;
  /** Of its file as the catalog knows it. */
  stamp: string;
}

/**
 * Hits that are counted beyond the page: enough for a scroll bar, and a bound to the work. By rank all
 * hits are found in any case; the newest first, each costs.
 */
const COUNTED_BEYOND = { relevance: 1_000, newest: 100 };

/** Part of a statement with the values that it binds. */
interface Part {
  sql: string;
  values: readonly (string | number)[];
}

/**
 * One page of the stories that fit.
 *
 * @param names what a facet of the search may be called by.
 * @throws Error of SQLite.
 */
export function listStories(
  database: Database.Database,
  question: StoryQuestion,
  names: FacetNames,
): FoundRows {
  const conditions = facetConditions(question, names);
  return hasWords(question.query)
    ? search(database, question, conditions)
    : browse(database, question, conditions);
}

/** Through the full-text index, whose own order by rank or by place is the cheapest there is. */
function search(database: Database.Database, question: StoryQuestion, conditions: Part): FoundRows {
  const { offset, limit, sort } = question;
  const asked = {
    ...question,
    expression: matchExpression(question.query),
    places: placeConditions(database, question.query.shown),
    conditions,
  };
  const { docs, isMore } =
    sort === 'newest' ? newestHits(database, asked) : hits(database, 'words', asked);
  const rows = rowsAt(database, docs.slice(offset, offset + limit));
  return { total: docs.length, isMore, stories: rows.map(found) };
}

/** The stories at these places of the full-text index, in that order: one question for all of them. */
function rowsAt(database: Database.Database, docs: readonly number[]): Row[] {
  const rows = prepared(
    database,
    `SELECT doc, summary, path, stories.stamp FROM docs JOIN stories ON row = story
     WHERE doc IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(docs)) as (Row & { doc: number })[];
  const order = new Map(docs.map((doc, at) => [doc, at]));
  return rows.toSorted((a, b) => (order.get(a.doc) ?? 0) - (order.get(b.doc) ?? 0));
}

/** From the index of the newest stories where that has enough, or else from the whole. */
function newestHits(database: Database.Database, asked: AskedWords): Hits {
  const recent = hits(database, 'recent', asked);
  if (isRecentWhole(database)) return recent;
  const isEnough = recent.docs.length > asked.offset + asked.limit;
  return isEnough ? { ...recent, isMore: true } : hits(database, 'words', asked);
}

/** A question to either index. */
interface AskedWords extends Pick<StoryQuestion, 'offset' | 'limit' | 'sort'> {
  expression: string;
  places: Part;
  conditions: Part;
}

/** Places of the stories that fit, in order, from the first on. */
interface Hits {
  docs: readonly number[];
  isMore: boolean;
}

/** One question for page and count: most of its work is to find the words, which two would do twice. */
function hits(
  database: Database.Database,
  index: 'words' | 'recent',
  { offset, limit, sort, expression, places, conditions }: AskedWords,
): Hits {
  const join = conditions.sql === '' ? '' : 'CROSS JOIN docs ON doc = hits.rowid';
  const most = offset + limit + COUNTED_BEYOND[sort];
  // All places as one value, for each row takes its time; they come in the order of the inner question.
  const { found } = prepared(
    database,
    `SELECT json_group_array(doc) AS found FROM (
       SELECT hits.rowid AS doc FROM ${index} AS hits ${join}
       WHERE ${index} MATCH ?${places.sql}${conditions.sql}
       ORDER BY ${sort === 'newest' ? 'hits.rowid DESC' : 'rank'} LIMIT ?)`,
  ).get(expression, ...places.values, ...conditions.values, most + 1) as { found: string };
  const docs = JSON.parse(found) as number[];
  return { docs: docs.slice(0, most), isMore: docs.length > most };
}

/** All stories, or those of a section, state or kind, without those that have excluded words. */
function browse(database: Database.Database, question: StoryQuestion, conditions: Part): FoundRows {
  const { offset, limit, query } = question;
  const excluded = matchExpression(query);
  const without =
    excluded === ''
      ? ''
      : ' AND row NOT IN (SELECT story FROM words JOIN docs ON doc = words.rowid WHERE words MATCH ?)';
  const dates = shownConditions(query.shown);
  const from = `FROM stories WHERE 1${dates.sql}${conditions.sql}${without}`;
  const values = [...dates.values, ...conditions.values, ...(excluded === '' ? [] : [excluded])];
  const rows = prepared(
    database,
    `SELECT summary, path, stamp ${from} ORDER BY shown DESC, id DESC LIMIT ? OFFSET ?`,
  ).all(...values, limit, offset) as Row[];
  const counting = prepared(database, `SELECT count(*) AS total ${from}`);
  const { total } = counting.get(...values) as Total;
  return { total, isMore: false, stories: rows.map(found) };
}

interface Row {
  summary: string;
  path: string;
  stamp: string;
}

interface Total {
  total: number;
}

function found({ summary, path, stamp }: Row): FoundRow {
  return { summary: summaryOf(summary), path, stamp };
}
