import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import type { PicturePoint } from '../../../shared/photo';

type Picture = RefObject<HTMLElement | null>;

interface Drag {
  begin(): void;
  /** Points in parts of the picture, also outside it. */
  moved(from: PicturePoint, to: PicturePoint): void;
  done(): void;
  /** The system took the pointer, or Escape was pressed. */
  dropped(): void;
}

/** Follows a pointer from its press until it is let go, wherever it goes. */
export function followDrag(event: ReactPointerEvent, picture: Picture, drag: Drag): void {
  if (event.button !== 0) return;
  const ended = new AbortController();
  const { signal } = ended;
  const { pointerId } = event;
  const from = pointIn(event.nativeEvent, picture);
  drag.begin();
  const end = (how: () => void) => (moved: PointerEvent) => {
    if (moved.pointerId !== pointerId) return;
    ended.abort();
    how();
  };
  const move = (moved: PointerEvent) => {
    if (moved.pointerId === pointerId) drag.moved(from, pointIn(moved, picture));
  };
  const giveUp = (press: KeyboardEvent) => {
    if (press.key !== 'Escape') return;
    press.stopPropagation();
    ended.abort();
    drag.dropped();
  };
  window.addEventListener('keydown', giveUp, { signal, capture: true });
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', end(drag.done), { signal });
  window.addEventListener('pointercancel', end(drag.dropped), { signal });
}

/** Where a pointer is, in parts of the picture. */
export function pointIn({ clientX, clientY }: PointerEvent, picture: Picture): PicturePoint {
  const box = picture.current?.getBoundingClientRect();
  if (box === undefined || box.width === 0) return { x: 0, y: 0 };
  return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
}
