import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Pixels that a row of tools has, and that each of them takes, with the gap after it. */
interface Room {
  row: number;
  tool: number;
  menu: number;
}

/** Beside the tools that may go into a menu. */
interface Fixed {
  tools: number;
  menus: number;
}

/** The line between undo and the rest, with what is left free around it. */
const LINE = 19;

/**
 * How many of `count` tools have room; where not all have, so has the menu for the others. Null where not even
 * those that are fixed have room beside it: it is for all of them.
 */
export function toolsThatFit(
  count: number,
  { row, tool, menu }: Room,
  fixed: Fixed,
): number | null {
  const room = row - LINE - fixed.tools * tool - fixed.menus * menu;
  if (room >= count * tool) return count;
  return room < menu ? null : Math.floor((room - menu) / tool);
}

/**
 * What the row measured last had, which the next one most likely has too. To measure each as it comes would
 * lay out the page once more, before the story is on it.
 */
let latest: Room | null = null;

/** The same for a row on the page, as it grows and shrinks; all until one was measured. */
export function useToolsThatFit(
  row: RefObject<HTMLElement | null>,
  count: number,
  fixed: Fixed,
): number | null {
  const [room, setRoom] = useState(latest);
  useLayoutEffect(() => {
    const { current } = row;
    if (current === null) return undefined;
    // It tells of a new row too, between layout and paint.
    const observer = new ResizeObserver(() => {
      latest = measured(current);
      flushSync(() => setRoom((known) => (isSame(known, latest) ? known : latest)));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [row]);
  return room === null ? count : toolsThatFit(count, room, fixed);
}

function measured(row: HTMLElement): Room {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { row: row.clientWidth, tool: 1.75 * rem + GAP, menu: MENU + GAP };
}

function isSame(one: Room | null, other: Room | null): boolean {
  return one?.row === other?.row && one?.tool === other?.tool && one?.menu === other?.menu;
}

const GAP = 2;
/** An icon of 16, an arrow of 12, and 4 at each end. */
const MENU = 36;
