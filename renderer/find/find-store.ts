import type { ReactNode } from 'react';
import { create } from 'zustand';
import { NOTHING_ASKED, type FindQuestion } from '../../shared/find/question';
import type { StorySession } from '../story/story-session';
import type { StoryFind } from './story-find';

interface FindState {
  /** Makes the bar to find with, while it is shown; its code is not part of the start. */
  bar: ((session: StorySession) => ReactNode) | null;
  /** Finding in the story that is open, while the bar is shown. */
  find: StoryFind | null;
  /** Whether it is begun after the words that are selected, and not with them. */
  fromNext: boolean;
  /** What was typed since the bar was asked for, while its code was still loaded; else null. */
  typedAhead: string | null;
  withReplacement: boolean;
  /** What was asked for last, in whichever story. */
  question: FindQuestion;
  replacement: string;
}

/** How a person looks for words in a story. */
export const useFind = create<FindState>(() => ({
  bar: null,
  find: null,
  fromNext: false,
  typedAhead: null,
  withReplacement: false,
  question: NOTHING_ASKED,
  replacement: '',
}));

/** Keeps a key that was meant for the bar from the story. @returns whether it was one. */
export function typeAhead(event: KeyboardEvent): boolean {
  const { typedAhead } = useFind.getState();
  if (typedAhead === null || event.ctrlKey || event.metaKey || event.key.length > 1) return false;
  event.preventDefault();
  event.stopPropagation();
  useFind.setState({ typedAhead: typedAhead + event.key });
  return true;
}
