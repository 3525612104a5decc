import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told from every other one that has ever run. */
export interface ProcessIdentity {
  host: string;
  /** Where process numbers count from: this start of the computer, this container; '' if not known. */
  realm: string;
  pid: number;
  /** When it started, in the system's own count; '' if not known. Numbers are used again. */
  started: string;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return {
    host: hostname(),
    realm: `${read('/proc/sys/kernel/random/boot_id')} ${readLink('/proc/self/ns/pid')}`.trim(),
    pid: process.pid,
    started: startOf(process.pid),
  };
}

/**
 * Whether this is surely no longer running; false where that cannot be known from here.
 *
 * Where the system does not tell when another process started (all but Linux, unless a program is run
 * to ask), one of its number may be another one by now. It then counts as running for as long as it
 * does: a lock can be taken over by hand all the same, and words that a save left are found later.
 */
export function isGone(other: ProcessIdentity, startedAt = startOf): boolean {
  const own = ownIdentity();
  if (other.host !== own.host) return false;
  // The computer was started again since; a container that was only started beside it is not judged.
  if (other.realm !== own.realm) return bootOf(other) !== bootOf(own);
  if (!isRunning(other.pid)) return true;
  const started = startedAt(other.pid);
  return started !== '' && started !== other.started;
}

/** Whether both are one process: of the same computer and start of it, and of the same number and start. */
export function isSameProcess(a: ProcessIdentity, b: ProcessIdentity): boolean {
  return a.host === b.host && a.realm === b.realm && a.pid === b.pid && a.started === b.started;
}

function bootOf({ realm }: ProcessIdentity): string {
  return realm.split(' ')[0] ?? '';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it is there, and another person's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * On Linux the 22nd field, after a name in parentheses that may hold anything (proc(5)). Elsewhere only
 * this process's own is known, in ms: of an earlier one of its number it is not the same.
 */
function startOf(pid: number): string {
  const [, fields = ''] = read(`/proc/${pid}/stat`).split(/\) (?=\S )/);
  const own = pid === process.pid ? String(Math.round(performance.timeOrigin)) : '';
  return fields.split(' ')[19] ?? own;
}

function read(path: string): string {
  return orEmpty(() => readFileSync(path, 'utf8').trim());
}

function readLink(path: string): string {
  return orEmpty(() => readlinkSync(path));
}

/** Other systems have no such files; then less is known of a process. */
function orEmpty(look: () => string): string {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
