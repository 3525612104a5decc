import { useApp, type Screen } from './app-store';
import { useOpenStory } from './story/open-session';
import { isPanelShown } from './story/panels';
import { focusWhenThere } from './ui/focus-when-there';

/** Where the keys go on a screen, the best place first. */
const PLACES: Readonly<Record<Screen, readonly string[]>> = {
  feed: [
    '.feed [data-grid-item][tabindex="0"]',
    '.feed-screen > .empty .button:enabled',
    '.feed-screen:has(> .empty) #story-search',
  ],
  stories: [
    '.story-list [data-grid-item][tabindex="0"]',
    '.story-list:has(> .empty) #story-search',
  ],
  photos: ['.photo-wall [data-grid-item][tabindex="0"]', '.photo-place > .empty .button:enabled'],
  settings: ['.settings-index [aria-current="true"]'],
};

/** Has the keys go on in each screen that is gone to: what had them is gone with the one before. */
export function followScreens(): void {
  useApp.subscribe(({ screen }, before) => {
    if (screen !== before.screen) focusScreen(screen);
  });
}

/** Has the keys go on where the work of this screen is, as soon as it is there: also from the rail, which stays. */
export function focusScreen(screen: Screen): void {
  const { activeElement } = document;
  const isInRail = activeElement?.closest('.rail') != null;
  focusWhenThere(
    () => placeOn(screen),
    () => useApp.getState().screen === screen,
    (now) => isInRail && now === activeElement,
  );
}

function placeOn(screen: Screen): HTMLElement | null {
  // A story that is on screen takes them by itself.
  if (screen === 'stories' && useOpenStory.getState().focused !== null) return null;
  const isListHidden = screen === 'stories' && !isPanelShown('list');
  const places = isListHidden ? ['.open-stories .empty .button:enabled'] : PLACES[screen];
  for (const place of places) {
    const found = firstShown(place);
    if (found !== null) return found;
  }
  return null;
}

function firstShown(place: string): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>(place);
  return [...all].find((found) => found.checkVisibility()) ?? null;
}
