import { changeBody, changedFields } from '../../shared/find/change-texts';
import { chosenChanges } from '../../shared/find/look-through';
import type { ReplacedInNewsroom } from '../../shared/find/newsroom';
import type { FindQuestion } from '../../shared/find/question';
import { storyTexts } from '../../shared/find/story-texts';
import type { Story } from '../../shared/story';
import { useApp } from '../app-store';
import { request, RequestError } from '../ipc';
import type { StorySession } from '../story/story-session';
import { headlineOf } from '../story/headline-of';

const NONE: ReplacedInNewsroom = { stories: 0, left: [] };

const CHANGED_SINCE = 'It was changed after the replacement.';

/** What the last replacement made of the story that was open, and what it was before. */
interface Replaced {
  session: StorySession;
  newsroom: string | undefined;
  before: Story;
  rev: number;
}
let last: Replaced | null = null;

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
  if (session.snapshot().rev !== chosen.rev || session.hasUnsaved) {
    return left(session, 'It was changed since. Search again to see it as it is.');
  }
  const before = session.snapshot();
  const texts = storyTexts(session.words(), session.editor.state.doc);
  const changes = chosenChanges(texts, question, template, chosen.matches);
  session.changeTogether(changedFields(session.words(), changes), (transaction) =>
    changeBody(transaction, changes),
  );
  if (!(await session.flush())) return left(session, 'It could not be saved; it says why itself.');
  last = { session, newsroom: newsroomPath(), before, rev: session.snapshot().rev };
  return { stories: 1, left: [] };
}

/**
 * Takes that back where nothing was changed since: as undo where the story is still open, else as its
 * next version.
 *
 * @param session of the story that is open now, whichever that is.
 */
export async function putBackInSession(session: StorySession | null): Promise<ReplacedInNewsroom> {
  const done = last;
  last = null;
  if (done === null || done.newsroom !== newsroomPath()) return NONE;
  if (session?.id !== done.before.id) return putBackStored(done);
  if (session.snapshot().rev !== done.rev || session.hasUnsaved) {
    return left(session, CHANGED_SINCE);
  }
  if (session === done.session) {
    session.undo();
    await session.flush();
    return { stories: 1, left: [] };
  }
  let outcome = NONE;
  await session.whileNotSaving(async () => {
    outcome = await putBackStored(done, (story) => session.adopt(story));
  });
  return outcome;
}

/** @param show called with the version that was stored. */
async function putBackStored(
  { before, rev }: Replaced,
  show: (story: Story) => void = () => {},
): Promise<ReplacedInNewsroom> {
  try {
    show(await request('stories.save', { ...before, rev }));
    return { stories: 1, left: [] };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const reason = error.code === 'conflict' ? CHANGED_SINCE : error.message;
    return { stories: 0, left: [{ headline: headlineOf(before.headline), reason }] };
  }
}

function newsroomPath(): string | undefined {
  return useApp.getState().newsroom?.path;
}

/** 1 where the story that was open is one that the last replacement can be put back in; else 0. */
export function undoableInSession(): number {
  return last !== null && last.newsroom === newsroomPath() ? 1 : 0;
}

function left(session: StorySession, reason: string): ReplacedInNewsroom {
  return { stories: 0, left: [{ headline: headlineOf(session.field('headline')), reason }] };
}
