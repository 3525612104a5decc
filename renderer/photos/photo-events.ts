import type { KeyboardEvent, MouseEvent } from 'react';
import { markByKey } from './mark-by-key';
import { comparePhotos, selectPhoto, showLarge } from './photos';

/** What a photo on the wall does with mouse and keys, however it is drawn. */
export function photoEvents(id: string) {
  return {
    onClick: (event: MouseEvent) => selectPhoto(id, howOf(event)),
    onDoubleClick: () => showLarge(true),
    onKeyDown: (event: KeyboardEvent) => photoKey(event, id),
  };
}

function howOf({ ctrlKey, metaKey, shiftKey }: MouseEvent) {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'toggle' : 'only';
}

function photoKey(event: KeyboardEvent, id: string): void {
  if (markByKey(event)) return;
  const { key, ctrlKey, metaKey } = event;
  const isHeld = ctrlKey || metaKey;
  if (key === 'Enter') showLarge(true);
  else if (key === ' ') selectPhoto(id, isHeld ? 'toggle' : 'only');
  else if (key === 'c' && !isHeld) comparePhotos();
  else return;
  event.preventDefault();
}
