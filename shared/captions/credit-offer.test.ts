import { expect, it } from 'vitest';
import { creditOffer } from './credit-offer';

const NONE = { caption: 'Water rises.', credit: '', creators: [], source: '' };
const KIM = { credit: 'Kim Won Jin / AFP', creators: ['Kim Won Jin'], source: 'AFP' };

it.each([
  [{ credit: '(Kim Won Jin / AFP)' }, KIM],
  [{ caption: 'Water rises. (Kim Won Jin / AFP)' }, KIM],
  [
    { credit: 'Kim Won Jin / AFP', creators: ['Ada Marsh'], source: 'AFP' },
    { creators: ['Kim Won Jin'] },
  ],
  [{ credit: 'Kim Won Jin / AFP', creators: ['Kim Won Jin'], source: 'AP' }, { source: 'AFP' }],
  [{ credit: 'Kim Won Jin / AFP', creators: ['KIM WON JIN'], source: 'AFP' }, null],
  [{ credit: 'Jo Pell / Packet', creators: ['Jo Pell'], source: 'The Tarnsea Packet' }, null],
  [{ credit: 'whoever it was' }, null],
  [{}, null],
  [{ credit: 'AFP', creators: ['Kim'] }, { source: 'AFP' }],
])('of %j fills in %j', (words, change) => {
  expect(creditOffer({ ...NONE, ...words })).toEqual(change);
});
