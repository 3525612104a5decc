import { appRow } from '../app-row.mjs';

export const failingDisk = appRow({
  name: 'failing-disk',
  fault: 'Disk fills up, is full, turns read-only, in front of the person',
  target: 'warned before it is full, said and kept after, saved by itself or by Retry',
  full: 5,
  specs: ['low-disk', 'disk-full', 'read-only-while-typing'],
  repeats: true,
});
