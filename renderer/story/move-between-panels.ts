import { useOpenStory } from './open-session';

/** What the keys go to on the stories screen, in the order of the window. */
const PANELS = ['.rail', '.story-list', '.story-screen', '.preview', '.inspector'] as const;
type Panel = (typeof PANELS)[number];

/** Where each panel's keys went last. */
const left = new Map<Panel, HTMLElement>();

document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const panel = PANELS.find((selector) => target.closest(selector) !== null);
  if (panel !== undefined) left.set(panel, target);
});

/**
 * Goes to the panel before or after the one that keys go to now, and to the place in it where they were.
 * One in which nothing takes keys is passed by.
 */
export function moveBetweenPanels(step: 1 | -1): void {
  const there = PANELS.filter((selector) => document.querySelector(selector) !== null);
  const current = there.findIndex((selector) => document.activeElement?.closest(selector));
  const others = current === -1 ? there : [...there.slice(current + 1), ...there.slice(0, current)];
  const inOrder = step === 1 ? others : others.toReversed();
  inOrder.find(focusPanel);
}

/** Goes back into the text of the story, or the field of it that was last. */
export function focusStory(): void {
  focusPanel('.story-screen');
}

/** @returns whether there is anything in it that takes keys. */
function focusPanel(selector: Panel): boolean {
  const { session } = useOpenStory.getState();
  const text = selector === '.story-screen' ? session?.editor.view.dom : undefined;
  // Of stories side by side the one in front is meant.
  const panel = text?.closest(selector) ?? document.querySelector(selector);
  // A text that stands still takes no keys.
  return [left.get(selector), text, firstOf(panel)].some((place) => {
    if (place === undefined || panel?.contains(place) !== true) return false;
    place.focus();
    return document.activeElement === place;
  });
}

function firstOf(panel: Element | null): HTMLElement | undefined {
  const places = panel?.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]');
  return [...(places ?? [])].find(
    (place) => place.tabIndex >= 0 && !place.matches(':disabled') && place.checkVisibility(),
  );
}
