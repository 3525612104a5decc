import { expect, it } from 'vitest';
import { roomFor, type Wanted } from './room-for-panels';

const ALL: Wanted = {
  list: true,
  inspector: true,
  preview: true,
  photos: false,
  latest: 'preview',
};
const shown = (wanted: Wanted, width: number) => [...roomFor(wanted, width)].toSorted();

it('shows all where there is room for all', () => {
  expect(shown(ALL, 1680)).toEqual(['inspector', 'list', 'preview']);
});

it('has the list give way to a preview, then the inspector, and neither without one', () => {
  expect(shown(ALL, 1280)).toEqual(['inspector', 'preview']);
  expect(shown(ALL, 1000)).toEqual(['preview']);
  for (const width of [880, 1280]) {
    expect(shown({ ...ALL, preview: false }, width)).toEqual(['inspector', 'list']);
  }
});

it('keeps the one that was asked for last, in place of another', () => {
  expect(shown({ ...ALL, latest: 'list' }, 1280)).toEqual(['list', 'preview']);
  expect(shown({ ...ALL, latest: 'inspector' }, 880)).toEqual(['inspector']);
});

it('has the list give way to photos', () => {
  const photos: Wanted = { ...ALL, preview: false, photos: true, latest: 'photos' };
  expect(shown(photos, 1680)).toEqual(['inspector', 'list', 'photos']);
  expect(shown(photos, 1280)).toEqual(['inspector', 'photos']);
  expect(shown({ ...photos, preview: true }, 1280)).toEqual(['photos', 'preview']);
});

it('leaves out what nobody wants', () => {
  expect(shown({ ...ALL, inspector: false }, 1280)).toEqual(['list', 'preview']);
  expect(shown({ ...ALL, list: false, inspector: false, preview: false }, 1680)).toEqual([]);
});
