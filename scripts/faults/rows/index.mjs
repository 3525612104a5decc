import { busyRename } from './busy-rename.mjs';
import { catalogLost } from './catalog-lost.mjs';
import { clock } from './clock.mjs';
import { diskFull } from './disk-full.mjs';
import { failingDisk } from './failing-disk.mjs';
import { fastSwitching } from './fast-switching.mjs';
import { garbledJson } from './garbled-json.mjs';
import { inputOutputError } from './input-output-error.mjs';
import { killAtEachCall } from './kill-at-each-call.mjs';
import { killAtRandom } from './kill-at-random.mjs';
import { lostProcesses } from './lost-processes.mjs';
import { massVanish } from './mass-vanish.mjs';
import { migration } from './migration.mjs';
import { powerCut } from './power-cut.mjs';
import { readOnlyFolder } from './read-only-folder.mjs';
import { rendererCrash } from './renderer-crash.mjs';
import { restoreKilled } from './restore-killed.mjs';
import { sleep } from './sleep.mjs';
import { syncTool } from './sync-tool.mjs';
import { systemStops } from './system-stops.mjs';
import { takeOvers } from './takers.mjs';
import { twoProcesses } from './two-processes.mjs';

/** The faults that the store survives, in the order of `docs/store.md`. @type {readonly import('../run-rows.mjs').Row[]} */
export const rows = [
  killAtRandom,
  killAtEachCall,
  powerCut,
  diskFull,
  inputOutputError,
  busyRename,
  readOnlyFolder,
  garbledJson,
  twoProcesses,
  takeOvers,
  sleep,
  clock,
  syncTool,
  massVanish,
  catalogLost,
  migration,
  restoreKilled,
  rendererCrash,
  lostProcesses,
  systemStops,
  fastSwitching,
  failingDisk,
];
