import { useApp } from '../app-store';
import { placesIn } from '../ui/places-in';
import { sessionOf, useOpenStory } from './open-session';
import { paneElementId } from './tabs/tab-ids';

const BEFORE_STORIES = ['.rail', '.story-list'] as const;
const BEHIND_STORIES = ['.preview', '.photos-panel', '.inspector'] as const;
const AROUND_PHOTOS = [
  '.rail',
  '.photos-screen > .screen-header',
  '.wall-bar',
  '.photo-wall, .large-photo, .crop-place',
  '.photo-form',
] as const;
const ANY_PANEL = [...BEFORE_STORIES, '.pane', ...BEHIND_STORIES, ...AROUND_PHOTOS].join(', ');

/** Where each panel's keys went last. */
const left = new WeakMap<Element, HTMLElement>();

document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const panel = target.closest(ANY_PANEL);
  if (panel !== null) left.set(panel, target);
});

/**
 * Goes to the panel before or after the one that keys go to now, and to the place in it where they were;
 * of stories side by side, each is one. One in which nothing takes keys is passed by.
 */
export function moveBetweenPanels(step: 1 | -1): void {
  const there = panelsOnScreen();
  const current = there.findIndex((panel) => panel.contains(document.activeElement));
  const others = current === -1 ? there : [...there.slice(current + 1), ...there.slice(0, current)];
  const inOrder = step === 1 ? others : others.toReversed();
  inOrder.find(focusPanel);
}

/** Goes back into the text of the story in front, or the field of it that was last. */
export function focusStory(): void {
  const { focused } = useOpenStory.getState();
  const pane = focused === null ? null : document.getElementById(paneElementId(focused));
  if (pane !== null) focusPanel(pane);
}

/** What the keys go to on the screen of stories or photos, in the order of the window. */
function panelsOnScreen(): readonly Element[] {
  const found = (selector: string) => document.querySelector(selector);
  const isPhotos = useApp.getState().screen === 'photos';
  return (isPhotos ? AROUND_PHOTOS.map(found) : panelsOfStories(found)).filter(isThere);
}

function isThere(panel: Element | null): panel is Element {
  return panel !== null;
}

function panelsOfStories(found: (selector: string) => Element | null): readonly (Element | null)[] {
  const panes = useOpenStory
    .getState()
    .panes.map((id) => document.getElementById(paneElementId(id)));
  return [...BEFORE_STORIES.map(found), ...panes, ...BEHIND_STORIES.map(found)];
}

/** @returns whether there is anything in it that takes keys. */
function focusPanel(panel: Element): boolean {
  // A text that stands still takes no keys.
  return [left.get(panel), textIn(panel), placesIn(panel)[0]].some((place) => {
    if (place === undefined || !panel.contains(place)) return false;
    place.focus();
    return document.activeElement === place;
  });
}

/** The body of the story in a pane. */
function textIn(panel: Element): HTMLElement | undefined {
  const { panes } = useOpenStory.getState();
  const id = panes.find((pane) => paneElementId(pane) === panel.id);
  return id === undefined ? undefined : sessionOf(id)?.editor.view.dom;
}
