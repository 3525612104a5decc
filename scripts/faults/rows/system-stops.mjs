import { appRow } from '../app-row.mjs';

export const systemStops = appRow({
  name: 'system-stops',
  fault: 'Signals, shutdown, sleep, lock, end of the session',
  target: 'words typed a moment before are on the disk',
  full: 10,
  specs: ['system-events'],
  repeats: true,
});
