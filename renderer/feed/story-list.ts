import { create } from 'zustand';
import type { StorySummary } from '../../shared/summary';
import type { State } from '../../shared/workflow';
import { attempt } from '../app-store';
import { request } from '../ipc';

/** Cards that one press of Show More adds. */
const PAGE = 20;

export interface Filter {
  kind: '' | 'story' | 'video';
  section: string;
  state: State | '';
  text: string;
}

export const NO_FILTER: Filter = { kind: '', section: '', state: '', text: '' };

interface StoryListState {
  filter: Filter;
  /** The newest that fit, as many as were asked for; null until the first answer. */
  stories: readonly StorySummary[] | null;
  /** How many fit in all. */
  total: number;
}

/** The list of stories, shared by the feed and the list beside a story: one filter, one order. */
export const useStoryList = create<StoryListState>(() => ({
  filter: NO_FILTER,
  stories: null,
  total: 0,
}));

let wanted = PAGE;
let asked = 0;

/** Asks for the list again, as long as it is now: after a save, a new filter, another newsroom. */
export async function refreshStories(): Promise<void> {
  const number = ++asked;
  const { filter } = useStoryList.getState();
  const answer = await attempt(() =>
    request('stories.list', { ...filter, offset: 0, limit: wanted }),
  );
  // A slower answer to an earlier question must not replace a newer one.
  if (answer !== undefined && number === asked) useStoryList.setState(answer);
}

export function showMore(): Promise<void> {
  wanted = Math.min(wanted + PAGE, 1000);
  return refreshStories();
}

export function setFilter(change: Partial<Filter>): Promise<void> {
  wanted = PAGE;
  useStoryList.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
  return refreshStories();
}

/** Forgets everything of the newsroom that was open. */
export function resetStories(): void {
  wanted = PAGE;
  asked += 1;
  useStoryList.setState({ filter: NO_FILTER, stories: null, total: 0 });
}
