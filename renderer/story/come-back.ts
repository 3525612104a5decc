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
  const words = story === null ? [] : [whatIsBack(story, unsaved)];
  notify([HAPPENED[why], ...words].join(' '));
}

function whatIsBack({ headline, body }: Story, unsaved: boolean): string {
  const state = unsaved ? ', the last of them not saved yet' : '';
  return `“${headlineOf(headline)}” is back with its ${wordsLabel(countWords(body))}${state}.`;
}
