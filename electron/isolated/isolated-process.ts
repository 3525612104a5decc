import { UserError } from '../../shared/errors';
import type { TaskMessage, TaskReply } from './messages';

/** The part of Electron's `UtilityProcess` that is used here. */
export interface ChildProcess {
  postMessage(message: TaskMessage): void;
  on(event: 'message', listener: (reply: TaskReply) => void): unknown;
  on(event: 'exit' | 'error', listener: () => void): unknown;
  kill(): boolean;
}

export interface WorkLimits {
  /** What messages name, e.g. “harbour.jpg”. */
  subject: string;
  /** Milliseconds without a word from it until the work is stopped. */
  timeoutMs: number;
  /** Bytes of memory, of the process as a whole, at which the work is stopped. */
  memoryBytes: number;
  /** Bytes that the process uses now; undefined while unknown. */
  memoryOf(child: ChildProcess): number | undefined;
  signal?: AbortSignal | undefined;
  /** Told how far the work has come. */
  progress?: ((progress: never) => void) | undefined;
}

interface Work {
  id: number;
  subject: string;
  progress(progress: unknown): void;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const MEMORY_CHECK_MS = 250;

/** One process of its own, doing one task at a time until it is ended or ends itself. */
export class IsolatedProcess {
  private work: Work | null = null;
  private lastId = 0;
  private ended = false;

  constructor(private readonly child: ChildProcess) {
    child.on('message', (reply) => this.settle(reply));
    child.on('exit', () => this.crashed());
    // Told of a process that V8 ends, out of memory mostly; unheard it would be thrown here.
    child.on('error', () => {
      console.warn('the reader met a fatal error');
      this.crashed();
    });
  }

  get isEnded(): boolean {
    return this.ended;
  }

  /** Does one task; a task that is stopped takes the process with it. @throws as `RunTask`. */
  async run(task: string, input: unknown, limits: WorkLimits): Promise<unknown> {
    const id = ++this.lastId;
    const { subject, progress: told } = limits;
    const { heard, stop: stopWatching } = this.watch(limits);
    const progress = (progress: unknown) => {
      heard();
      told?.(progress as never);
    };
    try {
      return await new Promise((resolve, reject) => {
        this.work = { id, subject, progress, resolve, reject };
        this.child.postMessage({ id, task, input });
      });
    } finally {
      this.work = null;
      stopWatching();
    }
  }

  end(): void {
    this.stop(new DOMException('Cancelled', 'AbortError'));
  }

  private crashed(): void {
    this.ended = true;
    this.work?.reject(crashed(this.work.subject));
  }

  private stop(reason: Error): void {
    this.ended = true;
    // The reason first: the exit that follows would read as a crash.
    this.work?.reject(reason);
    this.child.kill();
  }

  private watch({ subject, timeoutMs, memoryBytes, memoryOf, signal }: WorkLimits) {
    const cancel = () => this.end();
    const timer = setTimeout(() => this.stop(tookTooLong(subject, timeoutMs)), timeoutMs);
    const memoryCheck = setInterval(() => {
      if ((memoryOf(this.child) ?? 0) > memoryBytes) this.stop(tookTooMuch(subject, memoryBytes));
    }, MEMORY_CHECK_MS);
    signal?.addEventListener('abort', cancel, { once: true });
    return {
      heard: () => void timer.refresh(),
      stop: () => {
        clearTimeout(timer);
        clearInterval(memoryCheck);
        signal?.removeEventListener('abort', cancel);
      },
    };
  }

  private settle(reply: TaskReply): void {
    if (this.work?.id !== reply.id) return;
    if ('progress' in reply) return this.work.progress(reply.progress);
    if (reply.ok) return this.work.resolve(reply.value);
    const { code, message } = reply.error;
    this.work.reject(code === null ? new Error(message) : new UserError(code, message));
  }
}

function crashed(subject: string): UserError {
  return new UserError(
    'unreadable',
    `“${subject}” could not be worked on: it made the reader stop. It is probably damaged; nothing was changed.`,
  );
}

function tookTooLong(subject: string, milliseconds: number): UserError {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return new UserError(
    'refused',
    `“${subject}” was stopped after ${seconds} s: it is too large or too complicated. Nothing was changed.`,
  );
}

function tookTooMuch(subject: string, bytes: number): UserError {
  return new UserError(
    'refused',
    `“${subject}” was stopped: it needs more than ${Math.round(bytes / 1e6)} MB of memory. Nothing was changed.`,
  );
}
