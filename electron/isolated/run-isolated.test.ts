import { describe, expect, it, vi } from 'vitest';
import type { ChildProcess } from './isolated-process';
import type { TaskMessage, TaskReply } from './messages';
import { isolate, type IsolationOptions } from './run-isolated';

/** A process that answers as `behaviour` says, or dies of it. */
class FakeProcess implements ChildProcess {
  killed = false;
  private readonly messageListeners: ((reply: TaskReply) => void)[] = [];
  private readonly exitListeners: (() => void)[] = [];
  private readonly errorListeners: (() => void)[] = [];

  constructor(private readonly behaviour: (process: FakeProcess, message: TaskMessage) => void) {}

  on(event: 'message' | 'exit' | 'error', listener: ((reply: TaskReply) => void) & (() => void)) {
    if (event === 'message') this.messageListeners.push(listener);
    else if (event === 'exit') this.exitListeners.push(listener);
    else this.errorListeners.push(listener);
  }

  postMessage(message: TaskMessage): void {
    queueMicrotask(() => this.behaviour(this, message));
  }

  reply(reply: TaskReply): void {
    for (const listener of this.messageListeners) listener(reply);
  }

  kill(): boolean {
    this.killed = true;
    this.exit();
    return true;
  }

  exit(): void {
    for (const listener of this.exitListeners) listener();
  }

  /** As Electron tells of a process that V8 ends: unheard, it throws. */
  fail(): void {
    if (this.errorListeners.length === 0) throw new Error('Nobody hears of it');
    for (const listener of this.errorListeners) listener();
  }
}

type Behaviour = (process: FakeProcess, message: TaskMessage) => void;

const answers: Behaviour = (process, { id }) => process.reply({ id, ok: true, value: [] });
const hangs: Behaviour = () => {};
const crashes: Behaviour = (process) => process.exit();
const fails: Behaviour = (process) => process.fail();
const refuses: Behaviour = (process, { id }) =>
  process.reply({ id, ok: false, error: { code: 'not-a-picture', message: 'Not a picture.' } });

/** Isolation whose processes behave in turn as listed, the last for all that follow. */
function withProcesses(behaviours: readonly Behaviour[], options: Partial<IsolationOptions> = {}) {
  const started: FakeProcess[] = [];
  const isolation = isolate({
    start() {
      const behaviour = behaviours[started.length] ?? behaviours.at(-1) ?? answers;
      const process = new FakeProcess(behaviour);
      started.push(process);
      return process;
    },
    ...options,
  });
  const run = (timeoutMs = 5_000, signal = new AbortController().signal) =>
    isolation.run(
      'render-picture',
      { original: 'a.jpg', targets: [] },
      { subject: 'a.jpg', timeoutMs, signal },
    );
  return { started, run, isolation };
}

describe('isolate', () => {
  it('starts a process with the first task and uses it again', async () => {
    const { started, run } = withProcesses([answers]);
    expect(started).toHaveLength(0);
    expect(await run()).toEqual([]);
    await run();
    expect(started).toHaveLength(1);
  });

  it('passes on what a task refuses, and keeps the process', async () => {
    const { started, run } = withProcesses([refuses]);
    await expect(run()).rejects.toMatchObject({ name: 'UserError', code: 'not-a-picture' });
    await expect(run()).rejects.toMatchObject({ message: 'Not a picture.' });
    expect(started).toHaveLength(1);
  });

  it('stops what takes too long, says so, and goes on with another process', async () => {
    const { started, run } = withProcesses([hangs, answers]);
    await expect(run(20)).rejects.toMatchObject({
      code: 'refused',
      message: /“a.jpg” was stopped after/,
    });
    expect(started[0]!.killed).toBe(true);
    expect(await run()).toEqual([]);
  });

  it('outlives a crash', async () => {
    const { run } = withProcesses([crashes, answers]);
    await expect(run()).rejects.toMatchObject({ code: 'unreadable', message: /probably damaged/ });
    expect(await run()).toEqual([]);
  });

  it('outlives a fatal error of a process, which is said before its end', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { run } = withProcesses([fails, answers]);
    await expect(run()).rejects.toMatchObject({ code: 'unreadable' });
    expect(await run()).toEqual([]);
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it('stops what takes too much memory', async () => {
    const { started, run } = withProcesses([hangs], { memoryBytes: 1000, memoryOf: () => 2000 });
    await expect(run()).rejects.toMatchObject({ code: 'refused', message: /MB of memory/ });
    expect(started[0]!.killed).toBe(true);
  });

  it('stops when cancelled, also while waiting', async () => {
    const { started, run } = withProcesses([hangs], { processes: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const results = Promise.allSettled([run(5_000, first.signal), run(5_000, second.signal)]);
    setTimeout(() => {
      second.abort();
      first.abort();
    }, 10);
    expect(await results).toMatchObject([
      { reason: { name: 'AbortError' } },
      { reason: { name: 'AbortError' } },
    ]);
    expect(started).toHaveLength(1);
  });

  it('does no more at once than it has processes for', async () => {
    let now = 0;
    let most = 0;
    const counts: Behaviour = (process, message) => {
      most = Math.max(most, (now += 1));
      setTimeout(() => {
        now -= 1;
        answers(process, message);
      }, 2);
    };
    const { started, run } = withProcesses([counts], { processes: 2 });
    await Promise.all(Array.from({ length: 20 }, () => run()));
    expect([most, started.length]).toEqual([2, 2]);
  });

  it('ends processes that have nothing to do, and all of them in the end', async () => {
    const { started, run, isolation } = withProcesses([answers, hangs], { idleMs: 5 });
    await run();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(started[0]!.killed).toBe(true);
    const hanging = run();
    setTimeout(() => isolation.dispose(), 5);
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
    expect(started[1]!.killed).toBe(true);
  });
});
