/**
 * Tells the person at the terminal what is going on. On stderr, because stdout belongs to the
 * answer (`npm run --silent runtime` prints a path and nothing else).
 * @param {string} text one line, without its line end
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Says what is about to be done, does it, and says how long it took.
 * @template T
 * @param {string} title such as `Building`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gives; its errors pass through
 */
export async function withProgress(title, work) {
  const started = performance.now();
  say(`${title}…`);
  const result = await work();
  say(`${title}: done in ${formatElapsed(performance.now() - started)}`);
  return result;
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `850 ms`, `12.3 s` or `3 min 5 s`
 */
export function formatElapsed(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
