import { UserError } from '../../shared/errors';
import type { FindProgress } from '../../shared/find/newsroom';
import { newestReplacements } from '../../shared/find/newest-replacements';
import { photoUseOf } from '../../shared/photo-uses';
import { replacePhoto } from '../../shared/photos/replace-photo';
import { openNewsroom, type Context } from '../context';
import type { Batch, Undone } from '../find/replace-in-stories';
import { STORY_PATIENCE_MS } from '../find/story-patience';
import type { Handlers } from '../ipc';
import type { Newsroom } from '../store/newsroom';

type FindHandlers = Omit<
  Pick<Handlers, Extract<keyof Handlers, `find.${string}`>>,
  keyof FindInTextsHandlers
>;
type FindInTextsHandlers = Pick<Handlers, 'find.inTexts'>;

/** With the start of a process; a pattern that is not through by then would not be in a minute either. */
const PATTERN_PATIENCE_MS = 3_000;
const TOO_SLOW =
  'This pattern takes too long on this text. A repeat inside a repeat, as in “(a+)+”, is the usual cause: make it simpler.';

/** What finding needs of the application. */
export interface FindControl {
  findProgress(progress: FindProgress): void;
}

/** Finding words where a window should not do it itself; its next question ends the one before. */
export function findInTextsHandlers(context: Context): FindInTextsHandlers {
  let pattern: AbortController | null = null;
  return {
    'find.inTexts': ({ question, texts }) => {
      pattern?.abort();
      const { signal } = (pattern = new AbortController());
      const limits = { subject: question.query, timeoutMs: PATTERN_PATIENCE_MS, signal };
      return inTime(context.runTask('find-in-texts', { question, texts }, limits));
    },
  };
}

/** Finding and replacing words through the whole newsroom, once at a time. */
export function findHandlers(
  context: Context,
  progress: FindControl['findProgress'],
): FindHandlers {
  let running: AbortController | null = null;
  let replacements: ReadonlyMap<string, { newsroom: Newsroom; undone: Undone }> = new Map();

  const alone = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (running !== null) throw new UserError('busy', 'Another search is still under way.');
    const { signal } = (running = new AbortController());
    try {
      return await work(signal);
    } finally {
      running = null;
    }
  };

  const begin = (id: string, newsroom: Newsroom, signal: AbortSignal): Batch => {
    // Before the first story: those that are done can be put back, however the rest ends.
    const undone: Undone = new Map();
    replacements = newestReplacements(replacements, id, { newsroom, undone });
    return { stories: newsroom.stories, signal, report: progress, undone };
  };

  const undoneIn = (id: string): Undone => {
    const replacement = replacements.get(id);
    return replacement?.newsroom === context.newsroom ? replacement.undone : new Map();
  };

  const newestId = () => {
    const here = [...replacements].filter(([, { newsroom }]) => newsroom === context.newsroom);
    return here.at(-1)?.[0] ?? null;
  };

  return {
    'find.inNewsroom': (question) =>
      alone(async (signal) => {
        const { path: newsroom, stories, desk: house } = openNewsroom(context);
        // The newest months first: a person deals with those, should there be too many matches.
        const paths = (await stories.catalog.paths()).toSorted().toReversed();
        const limits = { subject: question.query, timeoutMs: STORY_PATIENCE_MS, signal, progress };
        return inTime(
          context.runTask('find-in-files', { newsroom, paths, question, house }, limits),
        );
      }),
    'find.replaceInNewsroom': (replacement) =>
      alone(async (signal) => {
        const newsroom = openNewsroom(context);
        const { replaceInStories } = await import('../find/replace-in-stories');
        const batch = { ...begin(replacement.id, newsroom, signal), house: newsroom.desk };
        return replaceInStories(replacement, batch, context.runTask);
      }),
    'find.replacePhoto': ({ id, from, to, stories: chosen }) =>
      alone(async (signal) => {
        const newsroom = openNewsroom(context);
        const { photos } = newsroom;
        const other = photos.get(to);
        if (other === undefined) {
          throw new UserError('not-found', 'The other photo is not in the newsroom any more.');
        }
        const { changeStories } = await import('../find/replace-in-stories');
        const replacement = { from, library: photos.get(from) ?? null, to: photoUseOf(other) };
        return changeStories(chosen, begin(id, newsroom, signal), (story) =>
          replacePhoto(story, replacement),
        );
      }),
    'find.putBack': (id) =>
      alone(async (signal) => {
        const { stories } = openNewsroom(context);
        const { putBackStories } = await import('../find/replace-in-stories');
        return putBackStories({ stories, signal, report: progress, undone: undoneIn(id) });
      }),
    'find.undoable': (id) => {
      const asked = id ?? newestId();
      return { id: asked, stories: asked === null ? 0 : undoneIn(asked).size };
    },
    'find.cancel': () => running?.abort(),
  };
}

/** A task that was stopped for its time met a pattern that is too much for it. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isStopped = error instanceof UserError && error.code === 'refused';
    throw isStopped ? new UserError('refused', TOO_SLOW) : error;
  }
}
