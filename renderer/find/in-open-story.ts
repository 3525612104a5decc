import { changeBody, changedFields } from '../../shared/find/change-texts';
import { chosenChanges } from '../../shared/find/look-through';
import { newestReplacements } from '../../shared/find/newest-replacements';
import type { ReplacedInNewsroom } from '../../shared/find/newsroom';
import type { FindQuestion } from '../../shared/find/question';
import { storyTexts } from '../../shared/find/story-texts';
import type { Story } from '../../shared/story';
import { newsroomPath } from '../app-store';
import { request, RequestError } from '../ipc';
import { storyName } from '../story/headline-of';
import { isOpen, sessionOf } from '../story/open-session';
import type { StorySession } from '../story/story-session';

const NONE: ReplacedInNewsroom = { stories: 0, left: [] };

const CHANGED_SINCE = 'It was changed after the replacement.';

/** What a replacement made of a story that was open, and what that was before. */
interface Replaced {
  session: StorySession;
  before: Story;
  rev: number;
}

/** By the replacement's id, and in which newsroom that was. */
let replacements: ReadonlyMap<string, { newsroom: string | undefined; stories: Replaced[] }> =
  new Map();

interface Chosen {
  id: string;
  rev: number;
}

/**
 * Replaces the chosen matches, as `changeSessions`. A pattern that was found in all stories in time is in time
 * here.
 */
export function replaceInSessions<Wanted extends Chosen & { matches: readonly number[] }>(
  replacement: string,
  chosen: readonly Wanted[],
  question: FindQuestion,
  template: string,
) {
  return changeSessions(replacement, chosen, (session, { matches }) => {
    const texts = storyTexts(session.words(), session.editor.state.doc);
    const changes = chosenChanges(texts, question, template, matches);
    session.changeWords(changedFields(session.words(), changes), (transaction) =>
      changeBody(transaction, changes),
    );
  });
}

/**
 * Changes the stories that are open, each as one step of its undo, and saves them.
 *
 * @param replacement id by which that is put back.
 * @returns what became of them, and those that are not open: nothing was done to them.
 */
export async function changeSessions<Wanted extends Chosen>(
  replacement: string,
  chosen: readonly Wanted[],
  change: (session: StorySession, wanted: Wanted) => void,
): Promise<{ done: ReplacedInNewsroom; notOpen: readonly Wanted[] }> {
  const stories: Replaced[] = [];
  const kept = { newsroom: newsroomPath(), stories };
  replacements = newestReplacements(replacements, replacement, kept);
  let done = NONE;
  const notOpen: Wanted[] = [];
  for (const story of chosen) {
    const session = sessionOf(story.id);
    const outcome =
      session && (await changeSession(session, story, stories, () => change(session, story)));
    if (outcome === null) notOpen.push(story);
    else done = together(done, outcome);
  }
  return { done, notOpen };
}

/**
 * @param replaced the story is added to these once it is saved.
 * @returns null where the story was closed meanwhile.
 */
async function changeSession(
  session: StorySession,
  chosen: Chosen,
  replaced: Replaced[],
  change: () => void,
): Promise<ReplacedInNewsroom | null> {
  // A save that is under way makes another version of it.
  await session.flush();
  if (!isOpen(session)) return null;
  if (session.snapshot().rev !== chosen.rev || session.hasUnsaved) {
    return left(session, 'It was changed since. Search again to see it as it is.');
  }
  const before = session.snapshot();
  change();
  if (!(await session.flush())) return left(session, 'It could not be saved; it says why itself.');
  replaced.push({ session, before, rev: session.snapshot().rev });
  return { stories: 1, left: [] };
}

/**
 * Takes a replacement back wherever nothing was changed since: as undo where the story is still open, else as
 * its next version.
 */
export async function putBackInSessions(replacement: string): Promise<ReplacedInNewsroom> {
  let done = NONE;
  for (const replaced of undoable(replacement).splice(0))
    done = together(done, await putBack(replaced));
  return done;
}

async function putBack(replaced: Replaced): Promise<ReplacedInNewsroom> {
  const session = sessionOf(replaced.before.id);
  if (session === null) return putBackStored(replaced);
  await session.flush();
  if (session.snapshot().rev !== replaced.rev || session.hasUnsaved) {
    return left(session, CHANGED_SINCE);
  }
  if (session === replaced.session) {
    session.undo();
    await session.flush();
    return { stories: 1, left: [] };
  }
  let outcome = NONE;
  await session.whileNotSaving(async () => {
    outcome = session.hasUnsaved
      ? left(session, CHANGED_SINCE)
      : await putBackStored(replaced, (story) => {
          // Typed while it was being stored: the next save meets it, and both are put side by side.
          if (!session.hasUnsaved) session.adopt(story);
        });
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
    return { stories: 0, left: [{ headline: storyName(before.headline), reason }] };
  }
}

/** In how many stories that were open a replacement can be put back. */
export function undoableInSessions(replacement: string): number {
  return undoable(replacement).length;
}

function undoable(replacement: string): Replaced[] {
  const kept = replacements.get(replacement);
  return kept?.newsroom === newsroomPath() ? (kept?.stories ?? []) : [];
}

/** Both as one. */
export function together(one: ReplacedInNewsroom, other: ReplacedInNewsroom): ReplacedInNewsroom {
  return { stories: one.stories + other.stories, left: [...one.left, ...other.left] };
}

function left(session: StorySession, reason: string): ReplacedInNewsroom {
  return { stories: 0, left: [{ headline: storyName(session.field('headline')), reason }] };
}
