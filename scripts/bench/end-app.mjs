const quitMs = 5_000;

/**
 * Ends an app that was started here, at last by force.
 * @param {import('node:child_process').ChildProcess} app
 * @returns {Promise<void>} when it has ended
 */
export async function endApp(app) {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = new Promise((resolve) => app.once('close', resolve));
  app.kill();
  const killer = setTimeout(() => app.kill('SIGKILL'), quitMs);
  await ended;
  clearTimeout(killer);
}
