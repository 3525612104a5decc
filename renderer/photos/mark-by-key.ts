import type { KeyboardEvent } from 'react';
import type { PhotoChange } from '../../shared/photo';
import { useApp } from '../app-store';
import { markSelected } from './change-photos';

/** Stars by their number, and the flags that photo desks know by these letters. */
const MARKS: Readonly<Record<string, Pick<PhotoChange, 'rating' | 'pick'>>> = {
  0: { rating: 0 },
  1: { rating: 1 },
  2: { rating: 2 },
  3: { rating: 3 },
  4: { rating: 4 },
  5: { rating: 5 },
  p: { pick: 'picked' },
  x: { pick: 'rejected' },
  u: { pick: '' },
};

/** Gives the selected photos stars or a flag. @returns whether that was such a key */
export function markByKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  const mark = ctrlKey || metaKey || altKey ? undefined : MARKS[key.toLowerCase()];
  if (mark === undefined) return false;
  event.preventDefault();
  if (useApp.getState().newsroom?.readOnly === false) markSelected(mark);
  return true;
}
