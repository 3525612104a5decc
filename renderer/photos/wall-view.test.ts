import { expect, it, vi } from 'vitest';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));

import { readView } from './wall-view';

it.each([
  [null, { isList: false, size: 'medium' }],
  ['list small', { isList: true, size: 'small' }],
  ['grid large', { isList: false, size: 'large' }],
  ['list toString', { isList: true, size: 'medium' }],
])('of %j the wall is %j', (stored, expected) => {
  expect(readView(stored)).toEqual(expected);
});
