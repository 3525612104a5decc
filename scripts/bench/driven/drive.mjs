import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endWithUs } from '../../setup/end-with-us.mjs';
import { rootFlags } from '../../start/root-flags.mjs';
import { endApp } from '../end-app.mjs';
import { windowSize } from '../launch.mjs';

/** Others lie over it meanwhile, and a window that nobody sees is drawn more seldom. */
const seenOrNot = ['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'];
const driver = fileURLToPath(new URL('driver.cjs', import.meta.url));

/**
 * Starts an app whose window is timed with no debugger attached.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function drive(executable, args, env) {
  const app = endWithUs(
    spawn(executable, [...rootFlags(), ...seenOrNot, ...args], {
      env: { ...env, NODE_OPTIONS: `--require ${JSON.stringify(driver)}` },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }),
  );
  const ask = answers(app);
  await ask('resize', windowSize);
  return {
    /**
     * What a function gives in the page, where it is all by itself, as a debugger's `evaluate` does.
     * @template Asked, Given
     * @param {(asked: Asked) => Given} work
     * @param {Asked} asked
     */
    run: (work, asked) =>
      /** @type {Promise<Awaited<Given>>} */ (
        ask('run', { code: `(${String(work)})(${JSON.stringify(asked)})` })
      ),
    memory: () => /** @type {Promise<number>} */ (ask('memory', {})),
    close: () => endApp(app),
  };
}

/** @param {import('node:child_process').ChildProcess} app */
function answers(app) {
  /** @type {Map<number, { resolve(value: unknown): void, reject(error: Error): void }>} */
  const asked = new Map();
  let count = 0;
  app.on('message', (/** @type {{ id: number, value?: unknown, failure?: string }} */ reply) => {
    const { resolve, reject } = /** @type {any} */ (asked.get(reply.id));
    asked.delete(reply.id);
    if (reply.failure === undefined) resolve(reply.value);
    else reject(new Error(reply.failure));
  });
  app.once('close', () => {
    for (const { reject } of asked.values()) reject(new Error('The app ended.'));
  });
  return (/** @type {string} */ deed, /** @type {object} */ more) =>
    new Promise((resolve, reject) => {
      count += 1;
      asked.set(count, { resolve, reject });
      app.send({ id: count, deed, ...more }, (error) => error !== null && reject(error));
    });
}
