// @vitest-environment happy-dom
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../app-store';
import { markSelected } from '../photos/change-photos';
import { usePhotos } from '../photos/photos';
import { beginRemoving } from '../photos/remove-photos';
import { runPhotoKey } from './photo-keys';

vi.mock('../photos/change-photos', () => ({ markSelected: vi.fn<() => void>() }));
vi.mock('../photos/remove-photos', () => ({ beginRemoving: vi.fn<() => void>() }));

const press = (key: string, held: KeyboardEventInit = {}) => {
  const nativeEvent = new KeyboardEvent('keydown', { key, cancelable: true, ...held });
  const preventDefault = () => nativeEvent.preventDefault();
  return runPhotoKey({ nativeEvent, preventDefault } as unknown as ReactKeyboardEvent);
};
const select = (...ids: string[]) =>
  usePhotos.setState({ selection: { ids: new Set(ids), anchor: null, current: ids[0] ?? null } });
const said = () => useApp.getState().notices.map(({ message }) => message);

beforeEach(() => {
  vi.mocked(markSelected).mockClear();
  useApp.setState({ newsroom: { readOnly: false } as never, screen: 'photos', notices: [] });
  select('one');
});

it.each([
  ['p', {}, { pick: 'picked' }],
  ['P', { shiftKey: true }, { pick: 'picked' }],
  // Where digits are typed with Shift.
  ['3', { shiftKey: true, code: 'Digit3' }, { rating: 3 }],
  ['"', { code: 'Digit3' }, { rating: 3 }],
])('%s with %j marks the photos', (key, held, mark) => {
  expect(press(key, held)).toBe(true);
  expect(markSelected).toHaveBeenCalledWith(mark);
});

it('leaves keys with Control or Alt to others', () => {
  expect(press('p', { ctrlKey: true })).toBe(false);
  expect(press('3', { altKey: true })).toBe(false);
});

it('removes once a press: held down, the key would go on to the next photos', async () => {
  expect(press('Delete', { repeat: true })).toBe(true);
  press('Delete');
  await vi.waitFor(() => expect(beginRemoving).toHaveBeenCalledTimes(1));
});

it('says why nothing is marked', () => {
  useApp.setState({ newsroom: { readOnly: true } as never });
  expect(press('p')).toBe(true);
  expect(said()).toEqual(['This newsroom is open read-only.']);
  expect(markSelected).not.toHaveBeenCalled();
});

it('says how many photos are compared', () => {
  expect(press('c')).toBe(true);
  expect(said()).toEqual(['Select two to four photos to compare them.']);
});

it('leaves Escape alone on the wall, where there is nothing to go back from', () => {
  expect(press('Escape')).toBe(false);
  expect(said()).toEqual([]);
});
