import type { CameBack, StoryToShow } from '../../shared/ipc';
import { countWords, wordsLabel } from '../../shared/reading-time';
import { notify } from '../app-store';
import { storyName } from './headline-of';

const HAPPENED = {
  crashed: 'The page stopped working and was loaded again.',
  hung: 'The page did not answer and was loaded again.',
};

/** Says that the page took the place of one that was lost, and what came back. */
export function sayCameBack({ why }: CameBack, stories: readonly StoryToShow[]): void {
  const isBack = stories.filter(({ unsaved }, index) => index === 0 || unsaved);
  notify([HAPPENED[why], ...isBack.map(whatIsBack)].join(' '));
}

function whatIsBack({ story: { headline, body }, unsaved }: StoryToShow): string {
  const state = unsaved ? ', the last of them not saved yet' : '';
  return `“${storyName(headline)}” is back with its ${wordsLabel(countWords(body))}${state}.`;
}
