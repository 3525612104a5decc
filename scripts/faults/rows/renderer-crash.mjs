import { appRow } from '../app-row.mjs';

export const rendererCrash = appRow({
  name: 'renderer-crash',
  fault: 'Page crashes while one types',
  target: 'at most 1 s of typing lost, text and cursor back in less than 3 s',
  full: 100,
  specs: ['renderer-crash'],
});
