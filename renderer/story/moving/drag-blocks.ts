import type { Editor } from '@tiptap/core';
import type { NodeRange } from '@tiptap/pm/model';
import { takeStep } from '../../../shared/document/moving/commands';
import { relocate } from '../../../shared/document/moving/relocate';
import { dropPlace, type DropPlace } from './drop-place';

/** From an edge of the page, in pixels, within which it scrolls. */
const EDGE = 56;
/** Pixels a frame, at the edge itself. */
const FASTEST = 24;

interface Drag {
  editor: Editor;
  range: NodeRange;
  /** What scrolls. */
  page: HTMLElement;
  /** Shows where they would go; null for nowhere. */
  show: (place: DropPlace | null) => void;
  /** Told once it is over. */
  end: (isMoved: boolean) => void;
}

/**
 * Has blocks follow the pointer until it is let go. Escape, or a body that changes, gives it up.
 *
 * @returns gives it up, if it is not over.
 */
export function dragBlocks(
  { editor, range, page, show, end }: Drag,
  from: PointerEvent,
): () => void {
  let at = { x: from.clientX, y: from.clientY };
  let place: DropPlace | null = null;
  let frame = 0;
  const listening = new AbortController();
  const finish = (isMoved: boolean) => {
    if (listening.signal.aborted) return;
    listening.abort();
    cancelAnimationFrame(frame);
    editor.off('update', giveUp);
    show(null);
    end(isMoved);
  };
  const giveUp = () => finish(false);
  const findPlace = () => {
    const found = dropPlace(editor.view, range, at.x, at.y);
    if (found !== undefined) place = found;
    return place;
  };
  const look = () => {
    scrollAt(page, at.y);
    show(findPlace());
    frame = requestAnimationFrame(look);
  };
  const letGo = ({ clientX, clientY }: PointerEvent) => {
    // Of a quick hand no frame may have seen the end of the way.
    at = { x: clientX, y: clientY };
    const to = findPlace()?.to;
    editor.off('update', giveUp);
    // The newsroom, or this story, may have become read-only on the way.
    const canMove = to !== undefined && editor.isEditable;
    finish(canMove && takeStep(editor, relocate(editor.state, range, to)));
  };
  const on = <Name extends keyof WindowEventMap>(
    name: Name,
    listener: (event: WindowEventMap[Name]) => void,
  ) => window.addEventListener(name, listener, { signal: listening.signal, capture: true });
  on('pointermove', ({ clientX, clientY }) => {
    at = { x: clientX, y: clientY };
  });
  on('pointerup', letGo);
  on('pointercancel', giveUp);
  on('blur', ({ target }) => {
    if (target === window) giveUp();
  });
  on('keydown', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') giveUp();
  });
  editor.on('update', giveUp);
  look();
  return giveUp;
}

function scrollAt(page: HTMLElement, y: number): void {
  const { top, bottom } = page.getBoundingClientRect();
  const past = y < top + EDGE ? y - (top + EDGE) : Math.max(0, y - (bottom - EDGE));
  if (past !== 0) page.scrollTop += (Math.max(-EDGE, Math.min(EDGE, past)) / EDGE) * FASTEST;
}
