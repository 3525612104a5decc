import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { say } from '../setup/progress.mjs';
import { projectRoot } from '../setup/project.mjs';
import { rootFlags } from './root-flags.mjs';

/**
 * Opens the built app and stays until it ends. Signals sent to us go on to it.
 * @param {string} executable Electron's path
 * @param {readonly string[]} args for the app
 * @returns {Promise<number>} its exit code; 128 and the signal's number where a signal ended it
 */
export function openApp(executable, args) {
  const elapsed = process.env.COPYDESK_TIMING === '1' ? ` ${Math.round(performance.now())} ms` : '';
  say(`Starting Copydesk…${elapsed}`);
  const app = spawn(executable, [...rootFlags(), projectRoot, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // The app decides: it may have something to save, and we end when it does.
    process.removeAllListeners(signal).on(signal, () => app.kill(signal));
  }
  return new Promise((resolve, reject) => {
    app.on('error', reject);
    app.on('close', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    );
  });
}
