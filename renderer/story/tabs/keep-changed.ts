import { followSaves } from '../follow-saves';
import { arrange } from '../open-story';
import { kept } from './arrangement';

/** Has a story that is written in stay open: only one that was looked at gives its tab to another. */
export function keepChanged(): void {
  followSaves(({ id, isSaved }) => {
    if (!isSaved) arrange((open) => kept(open, id));
  });
}
