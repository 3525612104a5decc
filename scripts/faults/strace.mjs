import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { endWithUs } from '../setup/end-with-us.mjs';

/** @returns {string | null} why no process can be traced here; null where it can */
export function noTracing() {
  if (process.platform !== 'linux') return 'needs strace, on Linux';
  const { error, status, stderr } = spawnSync('strace', ['-e', 'trace=none', 'true'], {
    encoding: 'utf8',
  });
  if (error !== undefined) return 'needs strace: sudo apt-get install strace';
  return status === 0 ? null : `strace may not trace here (${stderr.trim()})`;
}

/**
 * Interferes with a process from now on, by `strace --inject`.
 * @param {number} pid
 * @param {string} call name of a system call
 * @param {string} what such as `signal=SIGKILL:when=3` or `error=EIO:when=1`; counted from now, for
 *   each thread by itself
 * @returns {Promise<() => Promise<boolean>>} when it has begun, a function that lets go, and says
 *   whether there was such a call. Rejects with strace's words where it may not trace
 */
export async function interfere(pid, call, what) {
  const args = ['-f', '-p', String(pid), '-e', `trace=${call}`, '-e', `inject=${call}:${what}`];
  const strace = endWithUs(spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] }));
  const ended = once(strace, 'close');
  let said = '';
  await new Promise((resolve, reject) => {
    strace.once('error', reject);
    strace.once('close', () => reject(new Error(`strace ended: ${said}`)));
    strace.stderr.on('data', (text) => {
      said += text;
      // The last of its threads comes last; the line that counts them is there from two on.
      if (/Process \d+ attached( with \d+ threads)?\n/.test(said)) resolve(undefined);
    });
  });
  return async () => {
    // Not asked to end: it would wait for threads that went with their process.
    strace.kill('SIGKILL');
    await ended;
    return /\(INJECTED\)|killed by SIGKILL/.test(said);
  };
}
