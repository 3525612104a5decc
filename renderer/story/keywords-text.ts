import { printKeywords, readKeywords } from '../../shared/fields/keywords';
import type { Bound } from '../ui/bound';
import type { StorySession } from './story-session';

/** Keywords as one line with commas, as people type them; what is typed stays as long as it says the same. */
export function keywordsText(session: StorySession): Bound<string> {
  const keywords = session.bind('keywords');
  let typed = '';
  return {
    ...keywords,
    get: () => {
      const line = printKeywords(keywords.get());
      return printKeywords(readKeywords(typed)) === line ? typed : line;
    },
    set: (text) => {
      typed = text;
      const said = readKeywords(text);
      if (printKeywords(said) !== printKeywords(keywords.get())) keywords.set(said);
    },
  };
}
