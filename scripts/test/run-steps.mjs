import { formatElapsed } from '../setup/progress.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { oneCheck, summarise, sumOutcomes } from './outcome.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * Chooses steps by name; all of them where none is named.
 * @param {readonly Step[]} steps
 * @param {readonly string[]} names
 * @returns {readonly Step[]} throws a `SetupError` for a name that is none
 */
export function chooseSteps(steps, names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map(({ name }) => name).join(', ');
    throw new SetupError(`There is no step ${unknown.join(', ')}. There are: ${known}.`);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

/**
 * Runs steps one after the other, and those side by side that only read and follow each other. A failed
 * one does not stop the rest, only those that need it.
 * @param {readonly Step[]} steps
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {Promise<Outcome>} of all of them together
 */
export async function runSteps(steps, runtime) {
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map();
  for (const together of groupSteps(steps)) {
    const ended = together.map(async (step) => {
      const needed = step.needs ? outcomes.get(step.needs) : undefined;
      const blocked = needed && needed.passed === 0;
      return { step, outcome: blocked ? skipStep(step) : await runStep(step, runtime) };
    });
    for (const { step, outcome } of await Promise.all(ended)) outcomes.set(step.name, outcome);
  }
  return sumOutcomes([...outcomes.values()]);
}

/**
 * @param {readonly Step[]} steps
 * @returns {Step[][]}
 */
function groupSteps(steps) {
  /** @type {Step[][]} */
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.onlyReads && last?.at(-1)?.onlyReads) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/**
 * @param {Step} step
 * @returns {Outcome}
 */
function skipStep({ title, needs }) {
  console.log(`\n── ${title}: skipped`);
  return { passed: 0, failed: 0, skipped: [{ name: title, reason: `"${needs}" did not pass` }] };
}

/**
 * @param {Step} step
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {Promise<Outcome>}
 */
async function runStep({ title, run }, runtime) {
  console.log(`\n── ${title}`);
  const started = performance.now();
  const outcome = await run(runtime).catch((error) => {
    console.error(error instanceof SetupError ? error.message : error);
    return oneCheck(false);
  });
  console.log(
    `── ${title}: ${summarise(outcome)} in ${formatElapsed(performance.now() - started)}`,
  );
  return outcome;
}
