import { exitOnSignals } from './end-with-us.mjs';

/** Something a person can put right: the message says what is wrong and what to do next. */
export class SetupError extends Error {}

/**
 * Runs an entry point's work and turns its end into the process's exit code. A `SetupError` is
 * told in its own words; anything else is a fault of ours and keeps its stack.
 * @param {() => Promise<number>} work resolves to the exit code
 */
export async function runEntryPoint(work) {
  exitOnSignals();
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
