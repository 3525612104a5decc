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
 * Runs steps one after the other. A failed one does not stop the rest, only those that need it.
 * @param {readonly Step[]} steps
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {Promise<Outcome>} of all of them together
 */
export async function runSteps(steps, runtime) {
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map();
  for (const step of steps) {
    const needed = step.needs ? outcomes.get(step.needs) : undefined;
    const blocked = needed && needed.passed === 0;
    const outcome = blocked ? skipStep(step) : await runStep(step, runtime);
    outcomes.set(step.name, outcome);
  }
  return sumOutcomes([...outcomes.values()]);
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
