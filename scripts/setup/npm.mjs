import { runQuietly } from './run-command.mjs';

/**
 * Runs npm, the same one that runs this script where there is one, and stays quiet unless it fails.
 * @param {readonly string[]} args
 * @param {{ cwd: string, failure: string }} options `failure` says what to do when it does
 */
export async function runNpm(args, { cwd, failure }) {
  // Warnings stay out: Electron's own tools ask for a newer Node than they turn out to need, once
  // per package. Scripts of packages stay out too: none is needed here, and the ones there are
  // would fetch binaries from hosts that a closed network does not reach.
  const all = [...args, '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
  const { npm_execpath: npmScript } = process.env;
  if (npmScript?.endsWith('.js')) {
    await runQuietly(process.execPath, [npmScript, ...all], { cwd, failure });
  } else if (process.platform === 'win32') {
    await runQuietly('cmd.exe', ['/d', '/c', 'npm', ...all], { cwd, failure });
  } else {
    await runQuietly('npm', all, { cwd, failure });
  }
}
