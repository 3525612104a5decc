import { create } from 'zustand';
import type { FoundStories, ListedStory } from '../../shared/ipc';
import { asksNothing, parseSearch, type SearchQuery } from '../../shared/search/query';
import type { State } from '../../shared/workflow';
import { attempt } from '../app-store';
import { request } from '../ipc';

/** Cards that one press of Show More adds, and stories that are asked for at once. */
const PAGE = 20;
/** What is typed of a search may be a beginning as long as that: neither the list nor words tell of it. */
export const SEARCH_REST_MS = 800;
/** After a save the list is asked for again once no other followed it for that long … */
const SAVE_REST_MS = 1_000;
/** … and no more often than that: a list that is drawn anew takes the time of a key. */
const SAVES_MS = 4_000;

export interface Filter {
  kind: '' | 'story' | 'video';
  section: string;
  state: State | '';
  /** As `parseSearch` reads it. */
  text: string;
  /** Counts where there are words to fit. */
  sort: 'relevance' | 'newest';
}

export const NO_FILTER: Filter = {
  kind: '',
  section: '',
  state: '',
  text: '',
  sort: 'relevance',
};

interface StoryListState {
  filter: Filter;
  /** What the stories below were found by: the filter may be ahead of them. */
  query: SearchQuery;
  /**
   * As many places as stories fit, in order; filled as they come into sight. Null until the first
   * answer.
   */
  stories: readonly (ListedStory | undefined)[] | null;
  /** More fit than there are places yet. */
  isMore: boolean;
  /** Stories are still being read that the list may not have. */
  isReading: boolean;
  /** Cards that the feed shows. */
  shown: number;
}

const EMPTY = {
  query: parseSearch(''),
  stories: null,
  isMore: false,
  isReading: false,
  shown: PAGE,
};

/** The list of stories, shared by the feed and the list beside a story: one filter, one order. */
export const useStoryList = create<StoryListState>(() => ({ filter: NO_FILTER, ...EMPTY }));

/** What stories are asked for by: the filter, but for a search of which nothing says yet what to look for. */
let wanted = NO_FILTER;
let restTimer: ReturnType<typeof setTimeout> | undefined;
let saveTimer: ReturnType<typeof setTimeout> | undefined;
/** By the page's own clock. */
let refreshedAt = -Infinity;
/** Places in sight, the last not among them. */
let inSight = { from: 0, to: PAGE };
/** Raised with each question that makes earlier answers useless. */
let asked = 0;
let isAsking = false;
let isStale = false;

/**
 * Asks again for what is in sight: for a new filter, in another newsroom. The rest follows as
 * it comes into sight. While an answer is awaited only the last wish counts.
 */
export async function refreshStories(): Promise<void> {
  clearTimeout(saveTimer);
  refreshedAt = performance.now();
  asked += 1;
  isStale = true;
  if (isAsking) return;
  isAsking = true;
  try {
    while (isStale) {
      isStale = false;
      await ask(inSight, true);
    }
  } finally {
    isAsking = false;
  }
  // Those that came into sight meanwhile.
  showPlaces(inSight.from, inSight.to);
}

/** The same, at once after a first save and now and then while others follow, as somebody types. */
export function refreshAfterSave(): void {
  clearTimeout(saveTimer);
  const wait = refreshedAt + SAVES_MS - performance.now();
  if (wait <= 0) void refreshStories();
  else saveTimer = setTimeout(() => void refreshStories(), Math.min(wait, SAVE_REST_MS));
}

/** The list shows these places now; those that are empty are filled. */
export function showPlaces(from: number, to: number): void {
  inSight = { from, to };
  const { stories } = useStoryList.getState();
  if (stories === null || isAsking) return;
  const empty = range(from, Math.min(to, stories.length)).find((at) => stories[at] === undefined);
  if (empty !== undefined) void ask({ from: empty, to }, false);
}

export function showMore(): void {
  useStoryList.setState(({ shown }) => ({ shown: shown + PAGE }));
}

/** Narrows the list otherwise. It stays for a moment where the search is only begun, as in `date:`. */
export function setFilter(change: Partial<Filter>): void {
  useStoryList.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
  clearTimeout(restTimer);
  const isBegun = asksNothing(parseSearch(useStoryList.getState().filter.text));
  if (isBegun && change.text !== undefined) restTimer = setTimeout(followFilter, SEARCH_REST_MS);
  else followFilter();
}

function followFilter(): void {
  wanted = useStoryList.getState().filter;
  inSight = { from: 0, to: PAGE };
  useStoryList.setState({ shown: PAGE });
  void refreshStories();
}

/** Forgets everything of the newsroom that was open. */
export function resetStories(): void {
  asked += 1;
  clearTimeout(restTimer);
  clearTimeout(saveTimer);
  wanted = NO_FILTER;
  inSight = { from: 0, to: PAGE };
  useStoryList.setState({ filter: NO_FILTER, ...EMPTY });
}

/** Whether anything narrows the list. */
export function isFiltered({ kind, section, state, text }: Filter): boolean {
  return [kind, section, state, text].some((value) => value !== '');
}

/** @param anew whether the stories out of sight are no longer what they were. */
async function ask({ from, to }: typeof inSight, anew: boolean): Promise<void> {
  const number = asked;
  const filter = wanted;
  const offset = Math.floor(from / PAGE) * PAGE;
  const limit = Math.min(1000, Math.max(PAGE, Math.ceil((to - offset) / PAGE) * PAGE));
  const answer = await attempt(() => request('stories.list', { ...filter, offset, limit }));
  // A slower answer to an earlier question must not replace a newer one.
  if (answer === undefined || number !== asked) return;
  useStoryList.setState(({ stories }) => ({
    query: parseSearch(filter.text),
    isMore: answer.isMore,
    isReading: answer.isReading,
    stories: filled(anew ? [] : (stories ?? []), offset, answer),
  }));
}

function filled(
  known: readonly (ListedStory | undefined)[],
  offset: number,
  { total, stories }: FoundStories,
): readonly (ListedStory | undefined)[] {
  const places = known.slice(0, total);
  places.length = total;
  stories.forEach((story, at) => (places[offset + at] = story));
  return places;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
