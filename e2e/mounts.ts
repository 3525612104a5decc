import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySample } from './newsroom-files';

/** Why no file systems can be mounted here, or null when they can. */
export const mountReason = tryMount();

function tryMount(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'mounting a file system needs root on Linux';
  }
  const place = mkdtempSync(join(tmpdir(), 'copydesk-mount-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'copydesk-test', place);
    unmount(place);
    return null;
  } catch {
    return 'this machine does not allow mounting a file system';
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Runs `work` on a copy of the sample newsroom that nobody can write to, root included. */
export async function withReadOnlyNewsroom(
  place: string,
  work: (newsroom: string) => Promise<void>,
): Promise<void> {
  await withDisk(place, '16m', async () => {
    const newsroom = await copySample(join(place, 'newsroom'));
    makeReadOnly(newsroom);
    await work(newsroom);
  });
}

/**
 * Lets nobody write in a folder any more, root included, as a network share does that loses its
 * rights; also while a program has files in it open. Only inside `withDisk`, which ends it.
 */
export function makeReadOnly(folder: string): void {
  mount('--bind', folder, folder);
  mount('-o', 'remount,bind,ro', folder);
}

/** Takes back `makeReadOnly`. */
export function makeWritable(folder: string): void {
  unmount(folder);
}

/** Runs `work` with a small disk of its own mounted at `place`. */
export async function withDisk(
  place: string,
  size: string,
  work: (place: string) => Promise<void>,
): Promise<void> {
  mkdirSync(place, { recursive: true });
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'copydesk-test', place);
  try {
    await work(place);
  } finally {
    unmount(place);
  }
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' });
}

/** At once, also while the app still holds a file open after a failed test. */
function unmount(place: string): void {
  execFileSync('umount', ['--lazy', place], { stdio: 'pipe' });
}
