import { IsolatedProcess, type ChildProcess } from './isolated-process';
import type { RunTask, TaskLimits, TaskName } from './tasks';

export interface IsolationOptions {
  /** Starts a process that runs `worker.ts`. */
  start(): ChildProcess;
  /** Bytes that a process uses now; undefined while unknown. */
  memoryOf?(child: ChildProcess): number | undefined;
  /** Most processes at once. */
  processes?: number;
  /** Bytes at which a process is ended; far above what a picture of the largest size needs. */
  memoryBytes?: number;
  /** Milliseconds without work after which processes are ended. */
  idleMs?: number;
}

export interface Isolation {
  run: RunTask;
  /** Ends all processes; work under way is cancelled. */
  dispose(): void;
}

const PROCESSES = 2;
const MEMORY_BYTES = 2_000_000_000;
const IDLE_MS = 30_000;
const TIMEOUT_MS = 60_000;

/**
 * Runs tasks in processes of their own, where what they read can neither bring down the app nor
 * hold it up. A process is started when one is needed, used again, and ended when there is nothing
 * to do; one that crashed or was stopped is replaced at the next task. Tasks beyond the number of
 * processes wait in order.
 */
export function isolate(options: IsolationOptions): Isolation {
  const { processes = PROCESSES, idleMs = IDLE_MS } = options;
  const idle: IsolatedProcess[] = [];
  const busy = new Set<IsolatedProcess>();
  const waiting: (() => void)[] = [];
  let idleTimer: NodeJS.Timeout | undefined;

  const endIdle = () => idle.splice(0).forEach((process) => process.end());

  const take = async (signal?: AbortSignal): Promise<IsolatedProcess> => {
    while (busy.size >= processes) await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      signal?.throwIfAborted();
    } catch (error) {
      waiting.shift()?.();
      throw error;
    }
    clearTimeout(idleTimer);
    const living = idle.splice(0).filter(({ isEnded }) => !isEnded);
    const process = living.pop() ?? new IsolatedProcess(options.start());
    idle.push(...living);
    busy.add(process);
    return process;
  };

  const release = (process: IsolatedProcess) => {
    busy.delete(process);
    if (!process.isEnded) idle.push(process);
    waiting.shift()?.();
    if (busy.size > 0) return;
    clearTimeout(idleTimer);
    idleTimer = setTimeout(endIdle, idleMs);
    idleTimer.unref();
  };

  const run = async (task: TaskName, input: unknown, limits: TaskLimits): Promise<unknown> => {
    const process = await take(limits.signal);
    try {
      return await process.run(task, input, {
        subject: limits.subject,
        timeoutMs: limits.timeoutMs ?? TIMEOUT_MS,
        memoryBytes: options.memoryBytes ?? MEMORY_BYTES,
        memoryOf: options.memoryOf ?? (() => undefined),
        signal: limits.signal,
        progress: limits.progress,
      });
    } finally {
      release(process);
    }
  };

  return {
    run: run as RunTask,
    dispose() {
      clearTimeout(idleTimer);
      endIdle();
      busy.forEach((process) => process.end());
    },
  };
}
