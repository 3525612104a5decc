/** So many stories gone at once are asked about, however many there are … */
const MANY_STORIES = 10;
/** … and so large a part of them, from two on: one story that is deleted is no accident. */
const LARGE_SHARE = 0.2;
const FEWEST_STORIES = 2;

/**
 * Whether `gone` of `known` stories going at once looks like a disk that is not there or a sync that
 * went wrong, and not like somebody's work.
 */
export function isMassVanish(known: number, gone: number): boolean {
  if (gone >= MANY_STORIES) return true;
  return gone >= FEWEST_STORIES && gone >= known * LARGE_SHARE;
}
