import { useEffect, useRef, useSyncExternalStore } from 'react';
import { commonEnds } from '../../shared/common-ends';

/**
 * A value that lives outside React: an input shows it and sets it, and is told when something else
 * (undo, another view) sets it. Typing passes through without rendering anything.
 */
export interface Bound<T> {
  get(): T;
  set(value: T): void;
  /** @returns a function that stops listening. */
  subscribe(listener: () => void): () => void;
}

/** One key of a bound record as a bound value of its own. */
export function boundKey<T extends object, Key extends keyof T>(
  record: Bound<T>,
  key: Key,
): Bound<T[Key]> {
  return {
    get: () => record.get()[key],
    set: (value) => record.set({ ...record.get(), [key]: value }),
    subscribe: record.subscribe,
  };
}

/** A ref for an input or text area that shows and sets a bound text. */
export function useBoundText<Element extends HTMLInputElement | HTMLTextAreaElement>(
  bound: Bound<string>,
) {
  const ref = useRef<Element>(null);
  useEffect(() => {
    const input = ref.current;
    if (input === null) return undefined;
    const show = () => {
      const value = bound.get();
      // Setting an equal value would still move the cursor to the end.
      if (input.value === value) return;
      const before = input.value;
      input.value = value;
      // Where the change ends: at the end of a text that scrolls nobody would see it.
      if (input instanceof HTMLTextAreaElement) {
        const end = value.length - commonEnds(before, value).end;
        input.setSelectionRange(end, end);
      }
    };
    const take = () => bound.set(input.value);
    if (input.value !== bound.get()) input.value = bound.get();
    input.addEventListener('input', take);
    const stop = bound.subscribe(show);
    return () => {
      stop();
      input.removeEventListener('input', take);
    };
  }, [bound]);
  return ref;
}

/** A bound value that the component renders again for: for choices, not for typing. */
export function useBound<T>(bound: Bound<T>): T {
  return useSyncExternalStore(bound.subscribe, bound.get);
}
