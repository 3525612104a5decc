import { useLayoutEffect, useState, type RefObject } from 'react';

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

/** How many of `count` tools have room; where not all have, so has the menu for the others. */
export function toolsThatFit(count: number, { row, tool, menu }: Room, fixed: Fixed): number {
  const room = row - LINE - fixed.tools * tool - fixed.menus * menu;
  if (room >= count * tool) return count;
  return Math.max(0, Math.floor((room - menu) / tool));
}

/** The same for a row on the page, as it grows and shrinks; all until it is there. */
export function useToolsThatFit(
  row: RefObject<HTMLElement | null>,
  count: number,
  fixed: Fixed,
): number {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const { current } = row;
    if (current === null) return undefined;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom({ row: current.clientWidth, tool: 1.75 * rem + GAP, menu: MENU + GAP });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [row]);
  return room === null ? count : toolsThatFit(count, room, fixed);
}

const GAP = 2;
/** An icon of 16, an arrow of 12, and 4 at each end. */
const MENU = 36;
