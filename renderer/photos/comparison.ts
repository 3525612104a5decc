const FEWEST = 2;
const MOST = 4;

/** Why so many selected photos cannot be put side by side, in a sentence; null when they can. */
export function whyNoComparison(count: number): string | null {
  return count < FEWEST || count > MOST ? 'Select two to four photos to compare them.' : null;
}

/**
 * Photos side by side with the last replaced by its next neighbour on the wall that is not there already.
 *
 * @param order ids as they are on the wall.
 * @returns undefined where there is no other.
 */
export function steppedLast(
  order: readonly string[],
  compared: readonly string[],
  step: 1 | -1,
): readonly string[] | undefined {
  const others = compared.slice(0, -1);
  let at = order.indexOf(compared.at(-1) ?? '');
  if (at < 0) return undefined;
  do at += step;
  while (others.includes(order[at] ?? ''));
  const next = order[at];
  return next === undefined ? undefined : [...others, next];
}
