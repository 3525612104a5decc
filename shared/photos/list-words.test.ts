import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printList, readList } from './list-words';

it.each([
  ['ferry, quay', ['ferry', 'quay']],
  [' ferry ,, ferry,', ['ferry']],
  ['Marsh, Ada; Pell, Jo', ['Marsh, Ada', 'Pell, Jo']],
  ['Marsh, Ada;', ['Marsh, Ada']],
  ['', []],
])('%j holds %j', (text, values) => {
  expect(readList(text)).toEqual(values);
});

it('a list is read as it was printed', () => {
  const value = fc
    .string()
    .map((text) => text.replaceAll(';', '').trim())
    .filter((text) => text !== '');
  const law = () =>
    fc.assert(
      fc.property(fc.uniqueArray(value), (values) => {
        expect(readList(printList(values))).toEqual(values);
      }),
    );
  expect(law).not.toThrow();
});
