import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { endWithUs } from '../setup/end-with-us.mjs';
import { storyId } from './test-newsroom.mjs';

/** A store that says nothing for so long hangs, and is ended. */
const patienceMs = 60_000;

/** The store in a process of its own (`driver.ts`), and what it has said. */
export class StoreProcess {
  /** Those that have not ended. @type {Set<StoreProcess>} */
  static running = new Set();

  /** Ends what a row that failed half-way left running. */
  static async endAll() {
    await Promise.all([...StoreProcess.running].map((store) => store.kill()));
  }

  /** Highest version that was acknowledged; 0 before the first. */
  acknowledged = 0;
  #complaints = '';

  /**
   * @param {string} driver path of the built driver
   * @param {string} newsroom
   * @param {NodeJS.ProcessEnv} [env] added to the environment
   */
  constructor(driver, newsroom, env = {}) {
    this.child = endWithUs(
      spawn(process.execPath, [driver, newsroom, storyId], {
        // One thread for files: calls of the system come in one order, and can be counted.
        env: { ...process.env, UV_THREADPOOL_SIZE: '1', ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
      }),
    );
    // Written to while it is being killed, its pipe breaks: that it ended is said by `next`.
    this.child.stdin.on('error', (error) => (this.#complaints += error.message));
    this.child.stderr.on('data', (text) => (this.#complaints += text));
    const said = createInterface({ input: this.child.stdout });
    said.on('line', (line) => {
      const saved = /^saved (\d+) /.exec(line);
      if (saved) this.acknowledged = Number(saved[1]);
    });
    this.lines = said[Symbol.asyncIterator]();
    this.ended = once(this.child, 'close').then(() => StoreProcess.running.delete(this));
    StoreProcess.running.add(this);
  }

  get pid() {
    return /** @type {number} */ (this.child.pid);
  }

  /** @param {string} command as `driver.ts` lists them */
  send(command) {
    this.child.stdin.write(`${command}\n`);
  }

  /** @returns {Promise<string | null>} its next line; null when it has ended */
  async next() {
    const timer = setTimeout(() => this.child.kill('SIGKILL'), patienceMs);
    const { value, done } = await this.lines.next();
    clearTimeout(timer);
    return done ? null : value;
  }

  /** @param {string} command @returns {Promise<string | null>} its answer; null when it ended first */
  ask(command) {
    this.send(command);
    return this.next();
  }

  /** @returns {Promise<string>} what it says when it has opened the newsroom. Rejects with its complaints */
  async ready() {
    const line = await this.next();
    if (!line?.startsWith('ready')) throw new Error(`The store did not start. ${this.#complaints}`);
    return line;
  }

  /** Ends it at once, and waits until all that it said has arrived. */
  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Ends it in good order. */
  async quit() {
    this.send('quit');
    await this.ended;
  }
}
