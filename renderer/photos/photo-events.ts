import type { DragEvent, KeyboardEvent, MouseEvent } from 'react';
import { runPhotoKey } from '../actions/photo-keys';
import { carryPhotos } from './photo-drag';
import { selectedIds, selectPhoto, showLarge } from './photos';
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
  const { key, ctrlKey, metaKey } = event;
  if (key === ' ') {
    selectPhoto(id, ctrlKey || metaKey ? 'toggle' : 'only');
    event.preventDefault();
  }
  // Arrows alone are the grid's own.
  else if (!key.startsWith('Arrow')) runPhotoKey(event);
}
