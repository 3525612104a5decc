/** Pixels, from the left and from the top of all screens. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** With less of it in sight a window could not be taken hold of. */
const LEAST_IN_SIGHT = 100;
/** By so much the next window is moved, so that both can be told apart. */
const STEP = 28;

/**
 * Where a window is put that was left at a place: there, as long as enough of it would be in sight; else
 * its screen is gone, and it is moved onto the first one, no larger than that.
 *
 * @param screens what can be used of each, the first one first; at least one.
 */
export function fitOnScreens(place: Box, screens: readonly Box[]): Box {
  const [first] = screens;
  if (first === undefined || screens.some((screen) => isInSight(place, screen))) return place;
  const width = Math.min(place.width, first.width);
  const height = Math.min(place.height, first.height);
  return {
    x: between(place.x, first.x, first.x + first.width - width),
    y: between(place.y, first.y, first.y + first.height - height),
    width,
    height,
  };
}

/** A place beside another one, that covers it in part alone. */
export function besidePlace(place: Box, { width, height }: Pick<Box, 'width' | 'height'>): Box {
  return { x: place.x + STEP, y: place.y + STEP, width, height };
}

function isInSight({ x, y, width, height }: Box, screen: Box): boolean {
  const wide = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  const high = Math.min(y + height, screen.y + screen.height) - Math.max(y, screen.y);
  return wide > LEAST_IN_SIGHT && high > LEAST_IN_SIGHT;
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
