import { useMemo } from 'react';
import { markHits } from '../../shared/search/hits';
import type { SearchQuery, TextColumn } from '../../shared/search/query';

interface MarkedTextProps {
  text: string;
  query: SearchQuery;
  /** Which part of a story it is; null for an excerpt, which may be from any. */
  column: TextColumn | null;
}

/** A text in which what was looked for is marked. */
export function MarkedText({ text, query, column }: MarkedTextProps) {
  const stretches = useMemo(() => markHits(text, query, column), [text, query, column]);
  return stretches.map(({ start, text: stretch, isHit }) =>
    isHit ? <mark key={start}>{stretch}</mark> : stretch,
  );
}
