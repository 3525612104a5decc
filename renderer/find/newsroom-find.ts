import { create } from 'zustand';
import type {
  FindProgress,
  FoundInNewsroom,
  FoundStory,
  ReplacedInNewsroom,
} from '../../shared/find/newsroom';
import { NOTHING_ASKED, type FindQuestion } from '../../shared/find/question';
import { refreshStories } from '../feed/story-list';
import { listen, request, RequestError } from '../ipc';
import { openSessions } from '../story/open-session';
import {
  putBackInSessions,
  replaceInSessions,
  together,
  undoableInSessions,
} from './in-open-story';

interface NewsroomFind {
  question: FindQuestion;
  replacement: string;
  /** What was found for `asked`; null before. */
  found: FoundInNewsroom | null;
  asked: FindQuestion;
  /** Matches that are not to be replaced, as `keyOf` names them. */
  unchecked: ReadonlySet<string>;
  /** Set while something is under way. */
  progress: (FindProgress & { doing: string }) | null;
  problem: string;
  /** What became of the last replacement, or of putting it back. */
  outcome: (ReplacedInNewsroom & { verb: 'Replaced in' | 'Put back' }) | null;
  /** Id of the replacement that was begun last, whatever it is of. */
  last: string | null;
  /** Stories that it can be taken back in. */
  undoable: number;
}

export const useNewsroomFind = create<NewsroomFind>(() => ({
  question: NOTHING_ASKED,
  replacement: '',
  found: null,
  asked: NOTHING_ASKED,
  unchecked: new Set(),
  progress: null,
  problem: '',
  outcome: null,
  last: null,
  undoable: 0,
}));

const { getState: state, setState: set } = useNewsroomFind;

/** Hears how far searches have come from now on. */
export function listenToFinding(): void {
  listen({
    'find.progress': (progress) => {
      const { progress: before } = state();
      if (before !== null) set({ progress: { ...before, ...progress } });
    },
  });
}

export function keyOf(story: FoundStory, match: number): string {
  return `${story.id} ${match}`;
}

/** Whether the match will be replaced. */
export function isChosen(
  story: FoundStory,
  match: number,
  unchecked: ReadonlySet<string>,
): boolean {
  return story.closed === null && !unchecked.has(keyOf(story, match));
}

/** Chooses these matches of a story, or leaves them. */
export function choose(story: FoundStory, matches: readonly number[], isWanted: boolean): void {
  const unchecked = new Set(state().unchecked);
  for (const match of matches) {
    if (isWanted) unchecked.delete(keyOf(story, match));
    else unchecked.add(keyOf(story, match));
  }
  set({ unchecked });
}

/** Looks through all stories, those that are open with what was typed just now. */
export async function findInNewsroom(): Promise<void> {
  const { question } = state();
  if (question.query === '') return;
  set({ found: null, outcome: null, unchecked: new Set() });
  await underWay('Looking through stories', async () => {
    await Promise.all(openSessions().map((session) => session.flush()));
    const found = await request('find.inNewsroom', question);
    set({ found, asked: question });
  });
}

/** Replaces the chosen matches: in open stories as a step of their undo, else by saving each story. */
export async function replaceInNewsroom(): Promise<void> {
  const { found, unchecked, asked, replacement } = state();
  const chosen = (found?.stories ?? []).flatMap((story) => {
    const matches = [...story.matches.keys()].filter((match) => isChosen(story, match, unchecked));
    return matches.length === 0 ? [] : [{ ...story, matches }];
  });
  await changing('Replacing', async () => {
    const id = beginReplacement();
    const { done: here, notOpen } = await replaceInSessions(id, chosen, asked, replacement);
    const stories = notOpen.map(({ id: story, rev, matches }) => ({ id: story, rev, matches }));
    const there = await request('find.replaceInNewsroom', {
      id,
      question: asked,
      template: replacement,
      stories,
    });
    set({ found: null, outcome: { verb: 'Replaced in', ...together(here, there) } });
  });
}

/** Takes the last replacement back wherever nothing was changed since. */
export async function putBack(): Promise<void> {
  const { last } = state();
  if (last === null) return;
  await changing('Putting back', async () => {
    set({ outcome: { verb: 'Put back', ...(await putBackEverywhere(last)) }, found: null });
  });
}

async function putBackEverywhere(replacement: string): Promise<ReplacedInNewsroom> {
  const here = await putBackInSessions(replacement);
  return together(here, await request('find.putBack', replacement));
}

/** Takes that replacement back as `putBack` does the last, for what asks outside of the dialog. */
export async function putBackReplacement(replacement: string): Promise<ReplacedInNewsroom> {
  try {
    return await putBackEverywhere(replacement);
  } finally {
    await countUndoable();
    void refreshStories();
  }
}

/**
 * @param last of one that is made again; left out for a new one.
 * @returns the id of a replacement to be made now: that very one is put back by it.
 */
export function beginReplacement(last: string = crypto.randomUUID()): string {
  set({ last });
  return last;
}

/**
 * Learns in how many stories the last replacement can be put back. A page that took the place of one that was lost
 * learns which that was.
 */
export async function countUndoable(): Promise<void> {
  const { last } = state();
  const { id, stories } = await request('find.undoable', last);
  // One that was begun meanwhile counts for itself.
  if (id !== null && state().last === last)
    set({ last: id, undoable: undoableInSessions(id) + stories });
}

export function cancelFinding(): void {
  void request('find.cancel');
}

/** However it ends, what can be put back is known after it. */
async function changing(doing: string, work: () => Promise<void>): Promise<void> {
  await underWay(doing, async () => {
    try {
      await work();
    } finally {
      await countUndoable();
    }
  });
}

async function underWay(doing: string, work: () => Promise<void>): Promise<void> {
  set({ progress: { doing, done: 0, total: 0 }, problem: '' });
  try {
    await work();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    set({ problem: error.code === 'cancelled' ? 'Cancelled.' : error.message });
  } finally {
    set({ progress: null });
    void refreshStories();
  }
}
