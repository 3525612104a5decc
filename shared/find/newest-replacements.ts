/** As many as are offered to be put back at once. */
const MOST_KEPT = 3;

/** What is kept of replacements, by their ids, and of one more; the oldest go. */
export function newestReplacements<Kept>(
  kept: ReadonlyMap<string, Kept>,
  id: string,
  one: Kept,
): ReadonlyMap<string, Kept> {
  const others = [...kept].filter(([known]) => known !== id);
  return new Map([...others, [id, one] as const].slice(-MOST_KEPT));
}
