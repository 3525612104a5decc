import { useOpenStory } from '../open-session';
import { arrange, openStory } from '../open-story';
import { chooseStory } from '../story-choice';
import { inFront, moved, tabAfter, withoutPane } from './arrangement';

/** Shows the tab so many places on in the bar, round its ends. */
export function stepTab(by: number): Promise<void> {
  return goToTab(tabAfter(useOpenStory.getState(), by));
}

/** Shows the tab at this place in the bar, from 0; without one, nothing happens. */
export function showTabAt(index: number): Promise<void> {
  return goToTab(useOpenStory.getState().tabs[index]?.id ?? null);
}

/** Moves the tab of the story in front so many places on, as far as the bar goes. */
export function moveTab(by: number): void {
  const { tabs, focused } = useOpenStory.getState();
  const at = tabs.findIndex(({ id }) => id === focused);
  if (focused !== null) arrange((open) => moved(open, focused, at + by));
}

/** The hands are in this pane now: actions go there. */
export function noteFocus(id: string): void {
  if (useOpenStory.getState().focused !== id) arrange((open) => inFront(open, id));
}

/** Takes the pane of a story away; the story stays open. */
export function closePane(id: string): void {
  arrange((open) => withoutPane(open, id));
  useOpenStory.getState().session?.takeFocus?.();
}

/** Lets the person choose a story, and opens it beside the one in front. */
export function openChosenBeside(): void {
  chooseStory(({ storyId }) => void openStory(storyId, 'beside'));
}

async function goToTab(id: string | null): Promise<void> {
  if (id !== null) await openStory(id);
}
