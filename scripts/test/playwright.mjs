import { join } from 'node:path';
import { projectRoot } from '../setup/project.mjs';
import { runCommand } from '../setup/run-command.mjs';

/**
 * Runs tests that drive the app.
 * @param {readonly string[]} args for `playwright test`
 * @param {NodeJS.ProcessEnv} env with the display and `COPYDESK_ELECTRON` or `COPYDESK_PACKAGED`
 * @returns {Promise<number>} the exit code
 */
export function runPlaywright(args, env) {
  const runner = join(projectRoot, 'node_modules', 'playwright', 'cli.js');
  return runCommand(process.execPath, [runner, 'test', ...args], {
    cwd: projectRoot,
    env,
    output: 'stdout',
  });
}
