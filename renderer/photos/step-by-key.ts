import type { KeyboardEvent } from 'react';
import { stepPhoto } from './photos';

/** Goes to the next photo or the one before, and leaves the keys where they are. @returns whether it did */
export function stepByKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
  event.preventDefault();
  stepPhoto(event.shiftKey ? -1 : 1);
  return true;
}
