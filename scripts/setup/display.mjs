import { spawn } from 'node:child_process';
import { endWithUs } from './end-with-us.mjs';
import { SetupError } from './setup-error.mjs';

const startTimeoutMs = 15_000;

/** @returns {boolean} whether windows can be shown here without making a display first */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/**
 * Runs work with a display: the one there is, or an Xvfb of its own that ends with it.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment to start programs with
 * @returns {Promise<T>} what the work gives. Rejects with a `SetupError` if Xvfb does not start
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work(process.env);
  const { display, stop } = await startXvfb();
  try {
    return await work({ ...process.env, DISPLAY: display });
  } finally {
    stop();
  }
}

async function startXvfb() {
  // `-displayfd 3`: Xvfb finds a free number itself and tells us, so that runs side by side do not
  // meet. `-noreset`: it would start over when the last window goes, and turn away one that comes
  // in that moment.
  const screen = ['-screen', '0', '1920x1200x24'];
  const args = ['-displayfd', '3', ...screen, '-nolisten', 'tcp', '-noreset'];
  const xvfb = endWithUs(spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] }));
  try {
    return { display: `:${await readDisplayNumber(xvfb)}`, stop: () => xvfb.kill() };
  } catch (error) {
    xvfb.kill();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} xvfb
 * @returns {Promise<string>}
 */
function readDisplayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    let complaints = '';
    const fail = (/** @type {string} */ why) => {
      reject(new SetupError(`Xvfb, the display without a screen, ${why}\n${complaints}`.trim()));
    };
    const timer = setTimeout(() => fail('did not start in 15 s.'), startTimeoutMs);
    xvfb.stderr?.on('data', (text) => (complaints += text));
    xvfb.stdio[3]?.once('data', (number) => {
      clearTimeout(timer);
      resolve(String(number).trim());
    });
    xvfb.on('error', (error) => fail(`could not be started: ${error.message}`));
    xvfb.on('exit', () => fail('ended at once.'));
  });
}
