import { indexing } from './indexing.mjs';
import { opening } from './opening.mjs';
import { timeSaves } from './saves.mjs';
import { searching } from './searching.mjs';

/**
 * One line of the result: what was measured beside its floor in the same run.
 * @typedef {object} Metric
 * @property {string} id e.g. `search-ranked-p95`
 * @property {number} value in `unit`
 * @property {number} floor what it is compared with, in `unit`; 1 where the target is absolute
 * @property {number} ratio value / floor
 * @property {number} target the ratio may be at most this
 * @property {string} unit
 */

/**
 * What every group is given.
 * @typedef {object} Bench
 * @property {number} stories how many the large newsroom holds
 * @property {string} folder to work in, gone afterwards
 * @property {<Module>(name: string) => Promise<Module>} store a module of `electron/store/`
 *   as the app would load it, by its path there without `.ts`, e.g. `durable-file`
 * @property {(count: number) => string} newsroom folder of a generated newsroom of so many stories,
 *   made once and shared: leave it as it is, or work in a folder of your own
 */

/**
 * Contestants that belong together.
 * @typedef {object} Group
 * @property {string} name to choose it by: `npm run bench:store -- --only saves`, also several
 * @property {(bench: Bench) => Promise<Metric[]>} run
 */

/** In the order in which they run. @type {readonly Group[]} */
export const groups = [{ name: 'saves', run: timeSaves }, indexing, searching, opening];
