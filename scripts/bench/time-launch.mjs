import { spawn } from 'node:child_process';
import { endWithUs } from '../setup/end-with-us.mjs';
import { rootFlags } from '../start/root-flags.mjs';
import { endApp } from './end-app.mjs';

const giveUpMs = 60_000;

/**
 * Starts an app, and ends it once it says that it is ready.
 * @param {{ executable: string, args: readonly string[], mark: string, atMark?: ((pid: number) => Promise<void>) | undefined, profile: string, env: NodeJS.ProcessEnv }}
 *   launch `profile` is the folder of what the app remembers; `mark` is what the app writes to stdout
 *   at that moment, and `atMark` what is done before it is ended
 * @returns {Promise<number>} milliseconds from the start of the process to the mark. Rejects with
 *   the app's own words if it ends, or says nothing for a minute
 */
export async function timeLaunch({ executable, args, mark, atMark, profile, env }) {
  const started = performance.now();
  const app = endWithUs(
    spawn(executable, [...rootFlags(), ...args, `--user-data-dir=${profile}`], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  try {
    await sawMark(app, mark);
    const time = performance.now() - started;
    if (app.pid !== undefined) await atMark?.(app.pid);
    return time;
  } finally {
    await endApp(app);
  }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} app
 * @param {string} mark
 * @returns {Promise<void>}
 */
function sawMark(app, mark) {
  return new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    const fail = (/** @type {string} */ why) => {
      clearTimeout(timer);
      reject(new Error(`${why} before "${mark}". It said:\n${said}${complained}`));
    };
    const timer = setTimeout(() => fail('A minute went by'), giveUpMs);
    app.stderr.on('data', (text) => (complained += text));
    app.stdout.on('data', (text) => {
      said += text;
      if (!said.includes(mark)) return;
      clearTimeout(timer);
      resolve();
    });
    app.once('error', (error) => fail(`The app could not be started (${error.message})`));
    app.once('close', () => fail('The app ended'));
  });
}
