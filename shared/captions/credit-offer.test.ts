import { expect, it } from 'vitest';
import { creditChange, creditOffer } from './credit-offer';

const NONE = { caption: 'Water rises.', credit: '', creators: [], source: '' };
const KIM = { credit: 'Kim Won Jin / AFP', creators: ['Kim Won Jin'], source: 'AFP' };

it.each([
  [{ credit: '(Kim Won Jin / AFP)' }, KIM],
  [{ caption: 'Water rises. (Kim Won Jin / AFP)' }, KIM],
  [{ credit: 'Kim Won Jin / AFP', creators: ['Ada Marsh'], source: 'AFP' }, KIM],
  [{ credit: 'Kim Won Jin / AFP', creators: ['Kim Won Jin'], source: 'AP' }, KIM],
  [{ credit: 'Kim Won Jin / AFP', creators: ['KIM WON JIN'], source: 'AFP' }, null],
  [{ credit: 'Jo Pell / Packet', creators: ['Jo Pell'], source: 'The Tarnsea Packet' }, null],
  [{ credit: 'whoever it was' }, null],
  [{}, null],
  [
    { credit: 'AFP', creators: ['Kim'] },
    { credit: 'AFP', source: 'AFP' },
  ],
])('of %j fills in %j', (words, change) => {
  const offer = creditOffer({ ...NONE, ...words });
  expect(offer && creditChange(offer)).toEqual(change);
});
