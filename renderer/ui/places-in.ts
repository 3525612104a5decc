const PLACES = 'button, input, select, textarea, a[href], [data-grid-item]';

/** What takes the keys in a part of the window, in the order of Tab. */
export function placesIn(part: Element): HTMLElement[] {
  const places = part.querySelectorAll<HTMLElement>(PLACES);
  return [...places].filter(
    (place) => place.tabIndex >= 0 && !place.matches(':disabled') && place.checkVisibility(),
  );
}
