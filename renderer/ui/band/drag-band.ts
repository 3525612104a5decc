import { followPointer } from '../follow-pointer';
import { bandBetween, edgeScroll, type Band, type Point } from './cells-touched';

/** Pixels that the pointer moves before a press is a drag. */
const DRAG_PX = 4;

interface BandPlace {
  /** What scrolls, and the band is clipped by. */
  scroller: HTMLElement;
  /** Which the first row begins at the corner of. */
  grid: HTMLElement;
  /** The band as it is seen: hidden while there is none. */
  shown: HTMLElement;
}

/** What is heard of a band. */
export interface BandEvents {
  /** The band is another one, or another part of the rows is below it. */
  changed(band: Band): void;
  ended(): void;
  givenUp(): void;
}

/**
 * Draws a band from where the pointer was pressed to where it goes, until it is let go; Escape gives up. At the
 * edges it scrolls.
 *
 * @returns gives it up, unless it has ended.
 */
export function dragBand(
  pressed: PointerEvent,
  place: BandPlace,
  { changed, ended, givenUp }: BandEvents,
): () => void {
  const { scroller, shown } = place;
  const begin = placeOf(pressed);
  const from = inContent(begin, scroller);
  let to = begin;
  let isDragged = false;
  const draw = () => {
    frame = requestAnimationFrame(draw);
    isDragged ||= Math.hypot(to.x - begin.x, to.y - begin.y) >= DRAG_PX;
    if (!isDragged) return;
    scroller.scrollTop += edgeScroll(to.y, scroller.getBoundingClientRect());
    changed(drawBand(bandBetween(from, inContent(to, scroller)), place));
  };
  let frame = requestAnimationFrame(draw);
  let isOver = false;
  const end = (how: () => void) => {
    isOver = true;
    cancelAnimationFrame(frame);
    shown.hidden = true;
    how();
  };
  const stop = followPointer(pressed, {
    moved: (event) => (to = placeOf(event)),
    done: () => end(ended),
    dropped: () => end(givenUp),
  });
  return () => {
    stop();
    if (!isOver) end(givenUp);
  };
}

function placeOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

/** A place of the window in what scrolls, of which the band never goes out. */
function inContent({ x, y }: Point, scroller: HTMLElement): Point {
  const { left, top } = scroller.getBoundingClientRect();
  return {
    x: within(x - left - scroller.clientLeft, scroller.clientWidth) + scroller.scrollLeft,
    y: within(y - top - scroller.clientTop, scroller.clientHeight) + scroller.scrollTop,
  };
}

function within(place: number, size: number): number {
  return Math.min(Math.max(place, 0), size - 1);
}

/** @param band in what scrolls. @returns it in the rows */
function drawBand({ left, top, right, bottom }: Band, { grid, shown }: BandPlace): Band {
  shown.hidden = false;
  shown.style.translate = `${left}px ${top}px`;
  shown.style.width = `${right - left}px`;
  shown.style.height = `${bottom - top}px`;
  const { offsetLeft, offsetTop } = grid;
  return {
    left: left - offsetLeft,
    top: top - offsetTop,
    right: right - offsetLeft,
    bottom: bottom - offsetTop,
  };
}
