import { appRow } from '../app-row.mjs';

export const fastSwitching = appRow({
  name: 'fast-switching',
  fault: 'Switching stories while saving',
  target: 'no text in the wrong story',
  full: 1_000,
  specs: ['fast-switching'],
});
