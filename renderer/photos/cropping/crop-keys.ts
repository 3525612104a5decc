import type { Photo, PhotoChange } from '../../../shared/photo';
import { cropOf, movedArea, movedPoint, scaledArea } from '../../../shared/photos/crop-areas';
import { CROPS, type CropName } from '../../../shared/photos/crops';
import type { CropChoice } from './cropping';

/** Part of the picture that a press moves by. */
const MOVE = 0.01;
/** How much larger a press makes an area. */
const GROW = 1.04;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A key that was pressed on the picture. */
export interface Press {
  key: string;
  shiftKey: boolean;
}

/** What a key does to the area or point that is chosen; null where it does nothing. */
export function changeByKey(
  photo: Photo,
  choice: CropChoice,
  press: Press,
): Pick<PhotoChange, 'crops' | 'focalPoint'> | null {
  const arrow = ARROWS[press.key];
  if (choice === 'focalPoint') {
    if (arrow === undefined) return null;
    return { focalPoint: movedPoint(photo.focalPoint, arrow[0] * MOVE, arrow[1] * MOVE) };
  }
  const factor = growthOf(press);
  const area = cropOf(photo, choice);
  if (factor !== null) {
    return withCrop(photo, choice, scaledArea(area, factor, CROPS[choice].ratio, photo));
  }
  if (arrow === undefined) return null;
  return withCrop(photo, choice, movedArea(area, arrow[0] * MOVE, arrow[1] * MOVE));
}

/** The crops of a photo with another area for one. */
export function withCrop(photo: Photo, name: CropName, area: Photo['crops'][CropName]) {
  return { crops: { ...photo.crops, [name]: area } };
}

/** Right and down make an area larger, as its lower right corner would; so do the signs. */
function growthOf({ key, shiftKey }: Press): number | null {
  if (key === '+' || key === '=') return GROW;
  if (key === '-') return 1 / GROW;
  const arrow = shiftKey ? ARROWS[key] : undefined;
  if (arrow === undefined) return null;
  return arrow[0] + arrow[1] > 0 ? GROW : 1 / GROW;
}
