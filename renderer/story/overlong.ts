import { useEffect, type RefObject } from 'react';
import type { Bound } from '../ui/bound';

/** Far more than any field is for. What is longer, pasted into the wrong place say, is only to be cut. */
export const MOST_IN_FIELD = 5_000;

export function isOverlong(text: string): boolean {
  return text.length > MOST_IN_FIELD;
}

/**
 * Has a field that is overlong stay of one size and scroll, its direction found once and not at each key:
 * laying all of it out anew took a quarter of a second per key in 100,000 characters.
 */
export function useOverlong(
  ref: RefObject<HTMLTextAreaElement | null>,
  value: Bound<string>,
): void {
  useEffect(() => {
    const field = ref.current;
    if (field === null) return undefined;
    const look = () => {
      const isLong = isOverlong(field.value);
      if (isLong === field.hasAttribute('data-overlong')) return;
      field.toggleAttribute('data-overlong', isLong);
      field.dir = isLong ? (field.matches(':dir(rtl)') ? 'rtl' : 'ltr') : 'auto';
    };
    look();
    field.addEventListener('input', look);
    const stop = value.subscribe(look);
    return () => {
      field.removeEventListener('input', look);
      stop();
    };
  }, [ref, value]);
}
