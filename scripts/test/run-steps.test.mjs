import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oneCheck, summarise } from './outcome.mjs';
import { chooseSteps, runSteps } from './run-steps.mjs';

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

/** @type {import('../setup/electron-runtime.mjs').ElectronRuntime} */
const runtime = { kind: 'official', version: '1.0.0', executable: '/electron', origin: '' };

/**
 * @param {string} name
 * @param {() => Promise<import('./outcome.mjs').Outcome>} run
 * @param {string} [needs]
 */
function step(name, run, needs) {
  return { name, title: name, run, ...(needs ? { needs } : {}) };
}

const passing = async () => oneCheck(true);
const failing = async () => oneCheck(false);
const throwing = async () => {
  throw new Error('no such program');
};

test('goes on after a failed step, but not with those that need it', async () => {
  const outcome = await runSteps(
    [
      step('lint', failing),
      step('build', throwing),
      step('e2e', passing, 'build'),
      step('unit', passing),
    ],
    runtime,
  );
  expect(summarise(outcome)).toBe('1 passed, 2 failed, 1 skipped');
  expect(outcome.skipped).toEqual([{ name: 'e2e', reason: '"build" did not pass' }]);
});

test('a step runs where the one it needs was not asked for', async () => {
  const outcome = await runSteps([step('e2e', passing, 'build')], runtime);
  expect(summarise(outcome)).toBe('1 passed, 0 failed, 0 skipped');
});

test('steps are chosen by name and keep their order; a name that is none is refused', () => {
  const steps = [step('lint', passing), step('unit', passing), step('e2e', passing)];
  expect(chooseSteps(steps, ['e2e', 'lint']).map(({ name }) => name)).toEqual(['lint', 'e2e']);
  expect(chooseSteps(steps, [])).toEqual(steps);
  expect(() => chooseSteps(steps, ['units'])).toThrow('There are: lint, unit, e2e.');
});

test('steps that only read run side by side, and no other beside them', async () => {
  /** @type {string[]} */
  const told = [];
  /** @param {string} name @param {boolean} onlyReads */
  const telling = (name, onlyReads) => ({
    ...step(name, async () => {
      told.push(`${name} begins`);
      await Promise.resolve();
      told.push(`${name} ends`);
      return oneCheck(true);
    }),
    onlyReads,
  });
  const all = [telling('format', true), telling('lint', true), telling('build', false)];
  expect(summarise(await runSteps(all, runtime))).toBe('3 passed, 0 failed, 0 skipped');
  expect(told).toEqual([
    'format begins',
    'lint begins',
    'format ends',
    'lint ends',
    'build begins',
    'build ends',
  ]);
});
