import type { LeftPhoto } from '../../shared/photos/removal';
import { storyName } from '../story/headline-of';
import { photosInWords } from './photos-in-words';

const SAID_AT_MOST = 4;
const STORIES_AT_MOST = 3;

/** Why photos stay in the newsroom, or out of it: a line for each of the first, and what can be done about it. */
export function leftInWords(left: readonly LeftPhoto[], stays: string): string {
  const said = left.slice(0, SAID_AT_MOST);
  const lines = said.map(
    (photo) => `“${photo.fileName}” ${stays}. ${photo.reason ?? usedBy(photo)}`,
  );
  const more = left.length - said.length;
  if (more > 0) lines.push(`And so on for ${photosInWords(more)} more.`);
  if (left.some(({ stories }) => stories.length > 0)) {
    lines.push('Take it out of its stories or replace it everywhere first.');
  }
  return lines.join('\n');
}

function usedBy({ stories }: LeftPhoto): string {
  const names = stories.slice(0, STORIES_AT_MOST).map(nameOf);
  const more = stories.length - names.length;
  if (more > 0) names.push(`${more.toLocaleString('en-GB')} more`);
  const list = new Intl.ListFormat('en-GB').format(names);
  return `${list} ${stories.length === 1 ? 'uses' : 'use'} it.`;
}

function nameOf({ headline, kind }: LeftPhoto['stories'][number]): string {
  return `“${storyName(headline, kind)}”`;
}
