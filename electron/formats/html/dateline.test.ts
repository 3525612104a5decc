import { expect, it } from 'vitest';
import { FIRST_DATELINE_FORM, NO_DATELINE } from '../../../shared/fields/dateline';
import { pageDateline } from './dateline';

const parts = { place: 'Tarnsea', date: 'Nov. 20', source: 'AFP', words: '' };
const typed = (words: string) => ({ ...NO_DATELINE, words });

it.each([
  [parts, '—', 'TARNSEA, Nov. 20 (AFP)', 'TARNSEA, Nov. 20 (AFP) —'],
  [parts, '–', 'TARNSEA, Nov. 20 (AFP)', 'TARNSEA, Nov. 20 (AFP) –'],
  [parts, '', 'TARNSEA, Nov. 20 (AFP)', 'TARNSEA, Nov. 20 (AFP)'],
  [typed('Kyiv (AP) --'), '—', 'Kyiv (AP)', 'Kyiv (AP) —'],
  [typed('Kyiv (AP)'), '–', 'Kyiv (AP)', 'Kyiv (AP) –'],
  [typed('Kyiv (AP) —'), '', 'Kyiv (AP)', 'Kyiv (AP) —'],
  [typed(' — '), '—', '', ''],
  [NO_DATELINE, '—', '', ''],
])('%j where the house ends with %j is %j, printed %j', (dateline, end, words, printed) =>
  expect(pageDateline(dateline, { ...FIRST_DATELINE_FORM, end })).toEqual({ words, printed }),
);
