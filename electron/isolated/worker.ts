import { UserError } from '../../shared/errors';
import type { TaskMessage, TaskReply } from './messages';
import { tasks, type LiveTask, type TaskName } from './tasks';

/** Cancelled work ends with its process. */
const NEVER = new AbortController().signal;

/** The process's whole life: take a task, do it, answer, until the app ends it. */
process.parentPort.on('message', ({ data }) => {
  void answer(data as TaskMessage).then((reply) => {
    process.parentPort.postMessage(reply);
  });
});

async function answer({ id, task, input }: TaskMessage): Promise<TaskReply> {
  try {
    if (!Object.hasOwn(tasks, task)) throw new Error(`No task “${task}”`);
    const run = tasks[task as TaskName] as (input: unknown, live: LiveTask) => Promise<unknown>;
    const report = (progress: unknown) => process.parentPort.postMessage({ id, progress });
    return { id, ok: true, value: await run(input, { report, signal: NEVER }) };
  } catch (error) {
    const code = error instanceof UserError ? error.code : null;
    const message = error instanceof Error ? error.message : String(error);
    return { id, ok: false, error: { code, message } };
  }
}
