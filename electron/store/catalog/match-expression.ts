import type { SearchQuery, SearchTerm } from '../../../shared/search/query';

/**
 * A query in the language of FTS5; when it has excluded words only, an expression for what is
 * excluded; empty without words. Each word is quoted and holds letters and digits only, so that no
 * text a person types is an error.
 */
export function matchExpression({ terms }: SearchQuery): string {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(termExpression);
  const excluded = terms.filter(({ isExcluded }) => isExcluded).map(termExpression);
  if (wanted.length === 0) return excluded.join(' OR ');
  if (excluded.length === 0) return wanted.join(' AND ');
  return `(${wanted.join(' AND ')}) NOT (${excluded.join(' OR ')})`;
}

function termExpression({ words, isPrefix, column }: SearchTerm): string {
  const phrase = `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
  return column === null ? phrase : `{${column}} : ${phrase}`;
}
