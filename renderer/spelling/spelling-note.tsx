import { dictionaryFor, languageName } from '../../shared/spelling/dictionaries';
import type { StorySession } from '../story/story-session';
import { useBound } from '../ui/bound';
import { useSpelling } from './spelling-store';

/** Says why nothing is marked, where that is so. */
export function SpellingNote({ session }: { session: StorySession }) {
  const language = useBound(session.bind('language'));
  const isOn = useSpelling((state) => state.isOn);
  const hasFailed = useSpelling((state) => state.failed.has(session.id));
  return <span className="spelling-note">{isOn && note(language, hasFailed)}</span>;
}

function note(language: string, hasFailed: boolean): string {
  if (dictionaryFor(language) === null) {
    return `No dictionary for ${languageName(language)}: spelling is not checked`;
  }
  return hasFailed ? 'Some words could not be checked' : '';
}
