import type { RenditionOrder } from '../photos/renditions';

/**
 * Work on content from outside, each task a plain function of its input: what goes in and comes out
 * is copied between processes, so it is data only. Each loads its own code when it is first asked.
 */
export const tasks = {
  /** Reads a picture that is being taken in. */
  'inspect-picture': async ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
    const { inspectPicture } = await import('../photos/inspect-picture');
    return inspectPicture(bytes, fileName);
  },
  /** Writes smaller copies of one picture. */
  'render-picture': async (order: RenditionOrder) => {
    const { renderPicture } = await import('../photos/renditions');
    return renderPicture(order);
  },
  /** Makes articles of pasted text, or of HTML where there is any. */
  'paste-articles': async ({ text, html }: { text: string; html: string }) => {
    const { articlesFromBlocks } = await import('../../shared/paste/articles');
    if (html === '') {
      const { blocksFromText } = await import('../../shared/paste/text');
      return articlesFromBlocks(blocksFromText(text));
    }
    const { blocksFromHtml } = await import('../../shared/paste/html');
    return articlesFromBlocks(blocksFromHtml(html));
  },
} satisfies Record<string, (input: never) => Promise<unknown>>;

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

export interface TaskLimits {
  /** What is being worked on, as messages name it, e.g. a file's name. */
  subject: string;
  /** Milliseconds of work, not of waiting for a free process. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/**
 * Runs a task away from the app. Code that needs one takes a `RunTask`, so that it runs without
 * Electron too.
 *
 * @throws UserError of the task itself; `refused` when it took too long or used too much memory, and
 *   `unreadable` when it crashed; DOMException `AbortError` when cancelled.
 */
export type RunTask = <Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  limits: TaskLimits,
) => Promise<TaskResult<Name>>;

/** A `RunTask` that stays in this very process: for tests, and for scripts without Electron. */
export async function runHere<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  { signal }: TaskLimits,
): Promise<TaskResult<Name>> {
  signal?.throwIfAborted();
  const task = tasks[name] as (input: unknown) => Promise<unknown>;
  return (await task(input)) as TaskResult<Name>;
}
