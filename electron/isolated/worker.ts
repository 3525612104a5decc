import { UserError } from '../../shared/errors';
import type { TaskMessage, TaskReply } from './messages';
import { tasks, type TaskName } from './tasks';

/** The process's whole life: take a task, do it, answer, until the app ends it. */
process.parentPort.on('message', ({ data }) => {
  void answer(data as TaskMessage).then((reply) => {
    process.parentPort.postMessage(reply);
  });
});

async function answer({ id, task, input }: TaskMessage): Promise<TaskReply> {
  try {
    if (!Object.hasOwn(tasks, task)) throw new Error(`No task “${task}”`);
    const run = tasks[task as TaskName] as (input: unknown) => Promise<unknown>;
    return { id, ok: true, value: await run(input) };
  } catch (error) {
    const code = error instanceof UserError ? error.code : null;
    const message = error instanceof Error ? error.message : String(error);
    return { id, ok: false, error: { code, message } };
  }
}
