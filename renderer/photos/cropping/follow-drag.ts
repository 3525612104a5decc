import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import type { PicturePoint } from '../../../shared/photo';
import { followPointer } from '../../ui/follow-pointer';

type Picture = RefObject<HTMLElement | null>;

/** What becomes of a drag over a picture, as of `followPointer`. */
interface Drag {
  begin(): void;
  /** Points in parts of the picture, also outside it. */
  moved(from: PicturePoint, to: PicturePoint): void;
  done(): void;
  dropped(): void;
}

/** Follows a pointer from its press until it is let go, wherever it goes. */
export function followDrag(event: ReactPointerEvent, picture: Picture, drag: Drag): void {
  if (event.button !== 0) return;
  const from = pointIn(event.nativeEvent, picture);
  drag.begin();
  followPointer(event, {
    moved: (moved) => drag.moved(from, pointIn(moved, picture)),
    done: drag.done,
    dropped: drag.dropped,
  });
}

/** Where a pointer is, in parts of the picture. */
export function pointIn({ clientX, clientY }: PointerEvent, picture: Picture): PicturePoint {
  const box = picture.current?.getBoundingClientRect();
  if (box === undefined || box.width === 0) return { x: 0, y: 0 };
  return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
}
