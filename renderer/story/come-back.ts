import type { CameBack } from '../../shared/ipc';
import { countWords, wordsLabel } from '../../shared/reading-time';
import type { Story } from '../../shared/story';
import { notify } from '../app-store';
import { headlineOf } from './headline-of';

const HAPPENED = {
  crashed: 'The page stopped working and was loaded again.',
  hung: 'The page did not answer and was loaded again.',
};

/** Says that the page took the place of one that was lost, and what came back. */
export function sayCameBack({ why, unsaved }: CameBack, story: Story | null): void {
  if (story === null) return notify(HAPPENED[why]);
  const count = wordsLabel(countWords(story.body));
  const state = unsaved ? ', the last of them not saved yet' : '';
  notify(`${HAPPENED[why]} “${headlineOf(story.headline)}” is back with its ${count}${state}.`);
}
