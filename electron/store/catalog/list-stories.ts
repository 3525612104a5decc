import type Database from 'libsql';
import { hasWords, type SearchQuery } from '../../../shared/search/query';
import type { StorySummary } from '../../../shared/summary';
import { placeConditions, shownConditions } from './date-conditions';
import { facetConditions, type FacetNames } from './facet-conditions';
import { matchExpression } from './match-expression';
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
  stories: readonly { summary: StorySummary; path: string }[];
}

/** Hits that are counted beyond the page: enough for any scroll bar, and a bound to the work. */
const COUNTED_BEYOND = 1_000;

/** Part of a statement with the values that it binds. */
interface Part {
  sql: string;
  values: readonly (string | number)[];
}

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
  const { offset, limit, sort, query } = question;
  const join = conditions.sql === '' ? '' : 'CROSS JOIN docs ON doc = words.rowid';
  const places = placeConditions(database, query.shown);
  const from = `FROM words ${join} WHERE words MATCH ?${places.sql}${conditions.sql}`;
  const values = [matchExpression(query), ...places.values, ...conditions.values];
  const order = sort === 'newest' ? 'words.rowid DESC' : 'rank';
  // One question for page and count: most of its work is to find the words, which two would do twice.
  const most = offset + limit + COUNTED_BEYOND;
  const docs = database
    .prepare(`SELECT words.rowid AS doc ${from} ORDER BY ${order} LIMIT ?`)
    .all(...values, most + 1) as { doc: number }[];
  const one = database.prepare(
    'SELECT summary, path FROM docs JOIN stories ON row = story WHERE doc = ?',
  );
  const rows = docs.slice(offset, offset + limit).map(({ doc }) => one.get(doc) as Row);
  return {
    total: Math.min(docs.length, most),
    isMore: docs.length > most,
    stories: rows.map(found),
  };
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
  const rows = database
    .prepare(`SELECT summary, path ${from} ORDER BY shown DESC, id DESC LIMIT ? OFFSET ?`)
    .all(...values, limit, offset) as Row[];
  const { total } = database.prepare(`SELECT count(*) AS total ${from}`).get(...values) as Total;
  return { total, isMore: false, stories: rows.map(found) };
}

interface Row {
  summary: string;
  path: string;
}

interface Total {
  total: number;
}

function found({ summary, path }: Row): { summary: StorySummary; path: string } {
  return { summary: summaryOf(summary), path };
}
