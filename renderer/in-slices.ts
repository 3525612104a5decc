/** As long as the page may be kept busy at a time. */
const SLICE_MS = 5;

/**
 * Does the work for each of these, without keeping the page busy.
 *
 * @param goesOn asked after each pause. @returns whether all was done.
 */
export async function inSlices<T>(
  all: readonly T[],
  goesOn: () => boolean,
  work: (one: T) => void,
): Promise<boolean> {
  let begun = performance.now();
  for (const one of all) {
    work(one);
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!goesOn()) return false;
    begun = performance.now();
  }
  return true;
}
