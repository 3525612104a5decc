import { appRow } from '../app-row.mjs';

export const lostProcesses = appRow({
  name: 'lost-processes',
  fault: 'Page hangs, graphics process killed, exception in the main process',
  target: 'nothing acknowledged lost, the person is told',
  full: 10,
  specs: ['page-hang', 'main-faults'],
  repeats: true,
});
