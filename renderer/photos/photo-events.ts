import type { DragEvent, KeyboardEvent, MouseEvent } from 'react';
import { markByKey } from './mark-by-key';
import { carryPhotos } from './photo-drag';
import { comparePhotos, selectedIds, selectPhoto, showLarge } from './photos';
import { howPressed } from './selection';

/** What a photo on the wall does with mouse and keys, however it is drawn. */
export function photoEvents(id: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => carryPhotos(event, withOthers(id)),
    onClick: (event: MouseEvent) => selectPhoto(id, howPressed(event)),
    onDoubleClick: () => showLarge(true),
    onKeyDown: (event: KeyboardEvent) => photoKey(event, id),
  };
}

/** All that are selected, where this is one of them. */
function withOthers(id: string): readonly string[] {
  const selected = selectedIds();
  return selected.includes(id) ? selected : [id];
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
