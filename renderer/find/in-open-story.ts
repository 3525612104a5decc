import { changeBody, changedFields } from '../../shared/find/change-texts';
import { chosenChanges } from '../../shared/find/look-through';
import type { ReplacedInNewsroom } from '../../shared/find/newsroom';
import type { FindQuestion } from '../../shared/find/question';
import { storyTexts } from '../../shared/find/story-texts';
import { headlineOf } from '../story/headline-of';
import { isOpen, sessionOf } from '../story/open-session';
import type { StorySession } from '../story/story-session';

const NONE: ReplacedInNewsroom = { stories: 0, left: [] };

/** What the last replacement made of open stories. */
let last: readonly { session: StorySession; rev: number }[] = [];

interface Chosen {
  id: string;
  rev: number;
  headline: string;
  matches: readonly number[];
}

/**
 * Replaces in the stories that are open, in each as one step of its undo, and saves them. A pattern
 * that was found in all stories in time is in time here.
 */
export async function replaceInSessions(
  chosen: readonly Chosen[],
  question: FindQuestion,
  template: string,
): Promise<ReplacedInNewsroom> {
  last = [];
  let done = NONE;
  for (const story of chosen) {
    const session = sessionOf(story.id);
    if (session === null) continue;
    done = together(done, await replaceInSession(session, story, question, template));
  }
  return done;
}

async function replaceInSession(
  session: StorySession,
  chosen: Chosen,
  question: FindQuestion,
  template: string,
): Promise<ReplacedInNewsroom> {
  if (session.snapshot().rev !== chosen.rev || session.hasUnsaved) {
    return left(session, 'It was changed since. Search again to see it as it is.');
  }
  const texts = storyTexts(session.words(), session.editor.state.doc);
  const changes = chosenChanges(texts, question, template, chosen.matches);
  session.changeTogether(changedFields(session.words(), changes), (transaction) =>
    changeBody(transaction, changes),
  );
  if (!(await session.flush())) return left(session, 'It could not be saved; it says why itself.');
  last = [...last, { session, rev: session.snapshot().rev }];
  return { stories: 1, left: [] };
}

/** Undoes that, where nothing was changed since. */
export async function putBackInSessions(): Promise<ReplacedInNewsroom> {
  const changed = last;
  last = [];
  let done = NONE;
  for (const { session, rev } of changed) done = together(done, await putBack(session, rev));
  return done;
}

async function putBack(session: StorySession, rev: number): Promise<ReplacedInNewsroom> {
  const isSame = isOpen(session) && session.snapshot().rev === rev;
  if (!isSame || session.hasUnsaved) return left(session, 'It was changed after the replacement.');
  session.undo();
  await session.flush();
  return { stories: 1, left: [] };
}

/** In how many open stories the last replacement can be put back. */
export function undoableInSessions(): number {
  return last.length;
}

/** Both as one. */
export function together(one: ReplacedInNewsroom, other: ReplacedInNewsroom): ReplacedInNewsroom {
  return { stories: one.stories + other.stories, left: [...one.left, ...other.left] };
}

function left(session: StorySession, reason: string): ReplacedInNewsroom {
  return { stories: 0, left: [{ headline: headlineOf(session.field('headline')), reason }] };
}
