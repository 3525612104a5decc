import { useApp, type Screen } from '../app-store';
import { useOpenStory } from './open-session';

/** Shows nothing but the words of the story, or everything again. */
export function toggleFocusMode(): void {
  useApp.setState(({ focusMode }) => ({ focusMode: !focusMode }));
}

/** Follows what another window set. */
export function readTypewriterAgain(): void {
  useApp.setState({ typewriter: localStorage.getItem('typewriter') === 'yes' });
}

/** Keeps the line that is written in the middle of the page, or lets it go where it goes. */
export function toggleTypewriter(): void {
  const typewriter = !useApp.getState().typewriter;
  localStorage.setItem('typewriter', typewriter ? 'yes' : 'no');
  useApp.setState({ typewriter });
}

/** Whether nothing but the words of a story is to be seen now. */
export function isInFocus(): boolean {
  return isFocusWanted(useApp.getState()) && useOpenStory.getState().session !== null;
}

/** As `isInFocus`, and follows it. */
export function useInFocus(): boolean {
  const isWanted = useApp(isFocusWanted);
  const hasStory = useOpenStory(({ session }) => session !== null);
  return isWanted && hasStory;
}

function isFocusWanted({ focusMode, screen }: { focusMode: boolean; screen: Screen }): boolean {
  return focusMode && screen === 'stories';
}
