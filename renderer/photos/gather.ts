import { useEffect, useMemo, useState } from 'react';
import { inSlices } from '../in-slices';

/** What is found out by looking at one thing after the other. */
export interface Gatherer<Item, Result> {
  take(item: Item): void;
  result(): Result;
}

/** Looked at while somebody waits: more would hold up a key. */
const FEW = 100;

interface Late<Item, Result> {
  items: readonly Item[];
  begin: (items: readonly Item[]) => Gatherer<Item, Result>;
  result: Result;
}

/**
 * What is gathered from these items: of a few at once; of many in slices between frames, and null until then.
 *
 * @param begin stays the same while the result does.
 */
export function useGathered<Item, Result>(
  items: readonly Item[],
  begin: (items: readonly Item[]) => Gatherer<Item, Result>,
): Result | null {
  const isFew = items.length <= FEW;
  const atOnce = useMemo(() => (isFew ? gathered(items, begin) : null), [isFew, items, begin]);
  const [late, setLate] = useState<Late<Item, Result> | null>(null);
  useEffect(() => {
    if (isFew) return undefined;
    return gatherInSlices(items, begin, (result) => setLate({ items, begin, result }));
  }, [isFew, items, begin]);
  return atOnce ?? (late?.items === items && late.begin === begin ? late.result : null);
}

/** What is gathered from these items, in one go. */
export function gathered<Item, Result>(
  items: readonly Item[],
  begin: (items: readonly Item[]) => Gatherer<Item, Result>,
): Result {
  const gatherer = begin(items);
  for (const item of items) gatherer.take(item);
  return gatherer.result();
}

/** @param done hears the result. @returns what stops it */
export function gatherInSlices<Item, Result>(
  items: readonly Item[],
  begin: (items: readonly Item[]) => Gatherer<Item, Result>,
  done: (result: Result) => void,
): () => void {
  let isWanted = true;
  const gather = async () => {
    const gatherer = begin(items);
    const isWhole = await inSlices(
      items,
      () => isWanted,
      (item) => gatherer.take(item),
    );
    if (isWhole && isWanted) done(gatherer.result());
  };
  const timer = setTimeout(() => void gather());
  return () => {
    clearTimeout(timer);
    isWanted = false;
  };
}
