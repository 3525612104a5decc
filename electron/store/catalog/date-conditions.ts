import type Database from 'libsql';
import { EVER, type Period } from '../../../shared/search/dates';
import { prepared } from './prepared';

/** Conditions, each begun with AND, with the values that they bind. */
interface Conditions {
  sql: string;
  values: number[];
}

/** On the rows of `stories`. */
export function shownConditions({ from, until }: Period): Conditions {
  return both(' AND shown >= ?', from, ' AND shown < ?', until);
}

/** On `hits` of the full-text index, whose places are in the order of their dates: no story is looked up. */
export function placeConditions(database: Database.Database, { from, until }: Period): Conditions {
  const placeAt = (moment: number) => {
    const found = prepared(
      database,
      'SELECT doc FROM stories JOIN docs ON story = row WHERE shown >= ? ORDER BY shown, id LIMIT 1',
    ).get(moment) as { doc: number } | undefined;
    return found?.doc ?? Number.MAX_SAFE_INTEGER;
  };
  const first = from === EVER.from ? from : placeAt(from);
  const end = until === EVER.until ? until : placeAt(until);
  return both(' AND hits.rowid >= ?', first, ' AND hits.rowid < ?', end);
}

function both(above: string, from: number, below: string, until: number): Conditions {
  const isFrom = Number.isFinite(from);
  const isUntil = Number.isFinite(until);
  return {
    sql: `${isFrom ? above : ''}${isUntil ? below : ''}`,
    values: [...(isFrom ? [from] : []), ...(isUntil ? [until] : [])],
  };
}
