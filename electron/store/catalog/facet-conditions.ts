import { foldForSearch } from '../../../shared/fold';
import type { Facet, FacetTerm } from '../../../shared/search/query';
import type { StoryQuestion } from './list-stories';

/** What sections, states and kinds there are, by id, with the names that a person may type. */
export type FacetNames = Record<Facet, readonly { id: string; name: string }[]>;

/** Conditions on the columns `kind`, `section` and `state`, each begun with AND. */
export function facetConditions(
  { kind, section, state, query }: Pick<StoryQuestion, Facet | 'query'>,
  names: FacetNames,
): { sql: string; values: string[] } {
  const chosen = Object.entries({ kind, section, state }).filter(([, value]) => value !== '');
  const typed = query.facets.map((term) => typedCondition(term, names));
  return {
    sql: [...chosen.map(([column]) => ` AND ${column} = ?`), ...typed.map(({ sql }) => sql)].join(
      '',
    ),
    values: [...chosen.map(([, value]) => value), ...typed.flatMap(({ values }) => values)],
  };
}

/** Typed from its beginning: `section:wor` is World already. What begins like nothing has no stories. */
function typedCondition({ facet, value, isExcluded }: FacetTerm, names: FacetNames) {
  const begins = (text: string) => foldForSearch(text).startsWith(value);
  const values = names[facet]
    .filter(({ id, name }) => begins(id) || begins(name))
    .map(({ id }) => id);
  const marks = values.map(() => '?').join(', ');
  return { sql: ` AND ${facet} ${isExcluded ? 'NOT IN' : 'IN'} (${marks})`, values };
}
