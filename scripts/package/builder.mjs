import { join } from 'node:path';
import { projectRoot } from '../setup/project.mjs';
import { runCommand } from '../setup/run-command.mjs';

const platformFlag =
  { darwin: '--mac', win32: '--win' }[/** @type {string} */ (process.platform)] ?? '--linux';

/**
 * Runs the packager for this platform; its words go to stderr.
 * @param {readonly string[]} args a target and options, after the platform
 * @returns {Promise<number>} the exit code
 */
export function runBuilder(args) {
  const script = join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  return runCommand(process.execPath, [script, platformFlag, ...args, '--publish', 'never'], {
    cwd: projectRoot,
  });
}
