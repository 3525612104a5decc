/**
 * Does `work` for each item, up to `count` at a time, and gives the results in the items' order. All
 * that was begun has ended when the loop over it ends, well or not.
 */
export async function* readAhead<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  count: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // Heard below, in its turn; one that fails before must not count as unheard.
      result.catch(() => undefined);
      begun.push(result);
      const first = begun.length >= count ? begun.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (let first = begun.shift(); first !== undefined; first = begun.shift()) yield await first;
  } finally {
    await Promise.allSettled(begun);
  }
}
