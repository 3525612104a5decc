/** A section as the index lists it; `id` is that of its heading. */
export interface Entry {
  id: string;
  name: string;
}

/**
 * The section that is read: the last whose heading is above a line, or the first.
 *
 * @param headings in order, with where they are below the top of what is seen, in pixels.
 * @param line pixels below that top.
 * @param isAtEnd whether nothing more can be scrolled to: then it is the last.
 */
export function sectionAt(
  headings: readonly { id: string; top: number }[],
  line: number,
  isAtEnd: boolean,
): string | null {
  const read = isAtEnd ? headings.at(-1) : headings.findLast(({ top }) => top <= line);
  return (read ?? headings[0])?.id ?? null;
}

/** Place in the index that a key goes to, from 0; null for keys that are not its own. */
export function stepIn(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
