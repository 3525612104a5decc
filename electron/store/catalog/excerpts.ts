import { join } from 'node:path';
import { excerpt } from '../../../shared/search/hits';
import type { SearchQuery, TextColumn } from '../../../shared/search/query';
import { searchedText } from '../../../shared/search/story-text';
import { readStoryFile } from './read-story-file';

/** What an excerpt is taken from, the first that has a hit. Headlines and standfirsts are shown anyway. */
const EXCERPTED: readonly TextColumn[] = ['body', 'captions', 'byline', 'kicker', 'slug'];

/**
 * Some words around what was looked for in a story, from its file: empty where only its headline or
 * standfirst has it, or where the file cannot be read now.
 *
 * @param path relative to the newsroom.
 */
export function storyExcerpt(newsroom: string, path: string, query: SearchQuery): string {
  const file = readStoryFile(join(newsroom, path), path);
  if (file === null || !('story' in file)) return '';
  const text = searchedText(file.story);
  for (const column of EXCERPTED) {
    const found = excerpt(text[column], query, column);
    if (found !== '') return found;
  }
  return '';
}
