import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Writes to two files in turn, so that the system does not take two events for one. */
const WRITE_MUCH = `
  const { openSync, writeSync } = require('node:fs');
  const files = ['a', 'b'].map((name) => openSync(process.argv[1] + name, 'w'));
  for (let n = 0; n < 10000; n += 1) for (const file of files) writeSync(file, '.', 0);
`;

/** Lets more happen in a folder that is watched than the system keeps, all before this returns. */
export function overflow(folder: string): void {
  runMeanwhile(WRITE_MUCH, join(folder, '.much'));
}

/** Runs a script while nobody takes events out of the system's queue. */
export function runMeanwhile(script: string, ...args: string[]): void {
  execFileSync(process.execPath, ['-e', script, ...args]);
}
