import { UserError } from '../../shared/errors';
import type { House } from '../../shared/find/field-words';
import type {
  FindProgress,
  LeftStory,
  NewsroomReplacement,
  ReplacedInNewsroom,
} from '../../shared/find/newsroom';
import type { Story } from '../../shared/story';
import { closedBecause } from '../../shared/workflow';
import type { RunTask } from '../isolated/tasks';
import type { StoryStore } from '../store/story-store';

/** By its id, what a story was before a replacement, and which version that made of it. */
export type Undone = Map<string, { before: Story; rev: number }>;

/** How a batch of stories is gone through. */
export interface Batch {
  stories: Pick<StoryStore, 'open' | 'save'>;
  signal: AbortSignal;
  report(progress: FindProgress): void;
  /** What can be put back: stories are added as they are replaced in, and leave as they are put back. */
  undone: Undone;
}

/** A batch in which fields are worded anew, as the newsroom words them. */
export interface ReplacingBatch extends Batch {
  house: House;
}

const CHANGED = 'It was changed since. Search again to see it as it is.';
const CHANGED_SINCE = 'It was changed after the replacement.';
const CANCELLED = 'Cancelled before it was its turn.';
const PATTERN_PATIENCE_MS = 5_000;

/** Replaces the chosen matches, as `changeStories`. */
export function replaceInStories(
  { question, template, stories: chosen }: NewsroomReplacement,
  batch: ReplacingBatch,
  runTask: RunTask,
): Promise<ReplacedInNewsroom> {
  return changeStories(chosen, batch, (story, { matches }) =>
    runTask(
      'replace-in-story',
      { story, question, template, matches, house: batch.house },
      { subject: story.headline, timeoutMs: PATTERN_PATIENCE_MS, signal: batch.signal },
    ),
  );
}

/**
 * Changes the chosen stories one by one, each saved as any other change: its version before is kept. A story that
 * may not be changed, or is another by now, is left alone and said.
 */
export async function changeStories<Chosen extends { id: string; rev: number }>(
  chosen: readonly Chosen[],
  batch: Batch,
  change: (story: Story, one: Chosen) => Story | Promise<Story>,
): Promise<ReplacedInNewsroom> {
  let stories = 0;
  const left = await eachStory(chosen, batch, async (one) => {
    const before = await batch.stories.open(one.id);
    const closed = before.rev === one.rev ? closedBecause(before.state) : CHANGED;
    if (closed !== null) throw new UserError('refused', closed);
    const saved = await batch.stories.save(await change(before, one));
    batch.undone.set(one.id, { before, rev: saved.rev });
    stories += 1;
  });
  return { stories, left };
}

/** Makes the words from before a replacement each story's next version, where none came since. */
export async function putBackStories(batch: Batch): Promise<ReplacedInNewsroom> {
  let stories = 0;
  const chosen = Array.from(batch.undone, ([id, { before, rev }]) => ({ id, before, rev }));
  const left = await eachStory(chosen, batch, async ({ id, before, rev }) => {
    const now = await batch.stories.open(id);
    if (now.rev !== rev) {
      batch.undone.delete(id);
      throw new UserError('refused', CHANGED_SINCE);
    }
    await batch.stories.save({ ...before, rev });
    batch.undone.delete(id);
    stories += 1;
  });
  return { stories, left };
}

/** Goes through the stories. @returns those that were left alone, with the reason. */
async function eachStory<Chosen extends { id: string }>(
  chosen: readonly Chosen[],
  { stories, signal, report }: Batch,
  work: (one: Chosen) => Promise<void>,
): Promise<LeftStory[]> {
  const left: LeftStory[] = [];
  for (const [done, one] of chosen.entries()) {
    report({ done, total: chosen.length });
    const reason = signal.aborted ? CANCELLED : await whyLeft(() => work(one));
    if (reason !== null) left.push({ headline: await headlineOf(stories, one.id), reason });
  }
  return left;
}

async function whyLeft(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    if (error instanceof DOMException && error.name === 'AbortError') return CANCELLED;
    throw error;
  }
}

/** As a person knows the story; its id where it cannot be read. */
async function headlineOf(stories: Batch['stories'], id: string): Promise<string> {
  try {
    const { headline } = await stories.open(id);
    return headline || id;
  } catch (error) {
    if (error instanceof UserError) return id;
    throw error;
  }
}
