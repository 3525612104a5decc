/**
 * What came of one step of `npm test`.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {readonly { name: string, reason: string }[]} skipped
 * @property {readonly string[]} [unsteady] names of those that passed at their second try only
 */

/**
 * The outcome of a check that either holds or does not: it counts as one test.
 * @param {boolean} holds
 * @returns {Outcome}
 */
export function oneCheck(holds) {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: [] };
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sumOutcomes(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
    unsteady: outcomes.flatMap(({ unsteady = [] }) => unsteady),
  };
}

/**
 * @param {Outcome} outcome
 * @returns {string} such as `12 passed, 0 failed, 1 skipped`
 */
export function summarise({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
