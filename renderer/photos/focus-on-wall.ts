import { onPhotos } from '../actions/conditions';
import { focusWhenThere } from '../ui/focus-when-there';
import { usePhotos } from './photos';

/** The best first. */
const PLACES = [
  '.large-photo-picture',
  '.photo-wall [data-grid-item]:is([aria-pressed="true"], [aria-selected="true"])',
] as const;
/** While nothing is selected. */
const OTHER_PLACES = [
  '.photo-wall [data-grid-item][tabindex="0"]',
  '.photo-place > .empty .button:enabled',
] as const;

/** Has the keys go on from the selected photo, once it is on the wall; they stay in a field that has them. */
export function focusOnWall(): void {
  const { current } = usePhotos.getState().selection;
  focusWhenThere(
    () => first(current === null ? [...PLACES, ...OTHER_PLACES] : PLACES),
    () => onPhotos() && usePhotos.getState().selection.current === current,
    (now) => now.closest('.photo-wall') !== null,
  );
}

function first(places: readonly string[]): HTMLElement | null {
  for (const place of places) {
    const found = document.querySelector<HTMLElement>(place);
    if (found !== null) return found;
  }
  return null;
}
