import { changeBody, changedFields } from '../../shared/find/change-texts';
import { chosenChanges } from '../../shared/find/look-through';
import type { ReplacedInNewsroom } from '../../shared/find/newsroom';
import type { FindQuestion } from '../../shared/find/question';
import { storyTexts } from '../../shared/find/story-texts';
import type { StorySession } from '../story/story-session';
import { headlineOf } from '../story/headline-of';

const NONE: ReplacedInNewsroom = { stories: 0, left: [] };

/** What the last replacement made of the open story. */
let last: { session: StorySession; rev: number } | null = null;

interface Chosen {
  rev: number;
  headline: string;
  matches: readonly number[];
}

/**
 * Replaces in the story that is open, as one step of its undo, and saves it. A pattern that was found
 * in all stories in time is in time here.
 */
export async function replaceInSession(
  session: StorySession | null,
  chosen: Chosen | null,
  question: FindQuestion,
  template: string,
): Promise<ReplacedInNewsroom> {
  last = null;
  if (session === null || chosen === null) return NONE;
  // A save that is under way makes another version of it.
  await session.flush();
  if (session.snapshot().rev !== chosen.rev || session.hasUnsaved) {
    return left(session, 'It was changed since. Search again to see it as it is.');
  }
  const texts = storyTexts(session.words(), session.editor.state.doc);
  const changes = chosenChanges(texts, question, template, chosen.matches);
  session.changeTogether(changedFields(session.words(), changes), (transaction) =>
    changeBody(transaction, changes),
  );
  if (!(await session.flush())) return left(session, 'It could not be saved; it says why itself.');
  last = { session, rev: session.snapshot().rev };
  return { stories: 1, left: [] };
}

/** Undoes that, where nothing was changed since. */
export async function putBackInSession(session: StorySession | null): Promise<ReplacedInNewsroom> {
  const done = last;
  last = null;
  if (done === null || session === null) return NONE;
  await session.flush();
  const isSame = done.session === session && session.snapshot().rev === done.rev;
  if (!isSame || session.hasUnsaved) return left(session, 'It was changed after the replacement.');
  session.undo();
  await session.flush();
  return { stories: 1, left: [] };
}

/** 1 where the open story is one that the last replacement can be put back in; else 0. */
export function undoableInSession(): number {
  return last === null ? 0 : 1;
}

function left(session: StorySession, reason: string): ReplacedInNewsroom {
  return { stories: 0, left: [{ headline: headlineOf(session.field('headline')), reason }] };
}
