import { spawn } from 'node:child_process';
import { endWithUs } from './end-with-us.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Runs a command to its end with its output going to our stderr, or to our stdout where it is the
 * very thing asked for.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: 'stderr' | 'stdout' }} [options]
 * @returns {Promise<number>} the exit code; 128 where a signal ended it. Rejects if it cannot start
 */
export function runCommand(command, args, { cwd, env, output = 'stderr' } = {}) {
  const stdout = output === 'stdout' ? process.stdout.fd : process.stderr.fd;
  return new Promise((resolve, reject) => {
    const child = endWithUs(
      spawn(command, args, { cwd, env, stdio: ['ignore', stdout, process.stderr.fd] }),
    );
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 128));
  });
}

/**
 * Runs a command whose output matters only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, failure: string }} options `failure` says in
 *   plain words what did not work and what to do
 * @returns {Promise<string>} its stdout. Rejects with a `SetupError` that ends with its output
 */
export async function runQuietly(command, args, { cwd, env, failure }) {
  const { code, stdout, stderr } = await captureCommand(command, args, { cwd, env });
  if (code === 0) return stdout;
  throw new SetupError(`${failure}\n\n${[stdout, stderr].join('\n').trim()}`);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string | undefined, env?: NodeJS.ProcessEnv | undefined }} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} rejects if it cannot start
 */
export function captureCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = endWithUs(
      spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 128, stdout, stderr }));
  });
}
