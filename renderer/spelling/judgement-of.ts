import { FIRST_DESK } from '../../shared/first-desk';
import { dictionaryFor } from '../../shared/spelling/dictionaries';
import { useApp } from '../app-store';
import type { StorySession } from '../story/story-session';
import { Judgement } from './judgement';
import { useSpelling } from './spelling-store';

const NONE_IGNORED: readonly string[] = [];

/** By what the words of a story are judged now: the same as before, if it still is; null for nothing. */
export function judgementOf(
  session: Pick<StorySession, 'id' | 'field'>,
  before: Judgement | null,
): Judgement | null {
  const { isOn, checksCapitals, ignored } = useSpelling.getState();
  const language = session.field('language');
  const dictionary = isOn ? dictionaryFor(language) : null;
  if (dictionary === null) return null;
  const grounds = {
    dictionary,
    options: { language, checksCapitals },
    desk: useApp.getState().newsroom?.desk ?? FIRST_DESK,
    ignored: ignored[session.id] ?? NONE_IGNORED,
  };
  return before?.isBy(grounds) ? before : new Judgement(grounds, before);
}
