import { ingest } from './ingest.mjs';
import { wall } from './wall.mjs';

/**
 * What every group is given.
 * @typedef {object} Bench
 * @property {string} executable
 * @property {NodeJS.ProcessEnv} env
 * @property {string} folder to work in, gone afterwards
 * @property {number} count how many pictures are taken in
 * @property {number} wall how many photos are on the large wall
 */

/** @typedef {(bench: Bench) => Promise<import('../store/groups.mjs').Metric[]>} Group */

/** Contestants that belong together, by the name to choose them by. @type {Record<string, Group>} */
export const groups = { ingest, wall };
