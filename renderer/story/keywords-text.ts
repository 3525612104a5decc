import type { Bound } from '../ui/bound';
import type { StorySession } from './story-session';

const MOST_CHARACTERS = 200;

/** Keywords as one line with commas, as people type them; what is typed stays as long as it says the same. */
export function keywordsText(session: StorySession): Bound<string> {
  const keywords = session.bind('keywords');
  let typed = '';
  return {
    ...keywords,
    get: () => {
      const line = keywords.get().join(', ');
      return keywordsOf(typed).join(', ') === line ? typed : line;
    },
    set: (text) => {
      typed = text;
      const said = keywordsOf(text);
      if (said.join(', ') !== keywords.get().join(', ')) keywords.set(said);
    },
  };
}

/** The keywords of a line, each once. */
function keywordsOf(line: string): string[] {
  const words = line.split(',').map((word) => word.trim().slice(0, MOST_CHARACTERS));
  return [...new Set(words.filter((word) => word !== ''))];
}
