import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_SELECTED, selectIn, selectTouched, stillIn, type SelectHow } from './selection';

const ORDER = ['a', 'b', 'c', 'd', 'e'];

function after(...steps: readonly [string, SelectHow][]): string {
  const { ids } = steps.reduce(
    (selection, [id, how]) => selectIn(ORDER, selection, id, how),
    NOTHING_SELECTED,
  );
  return ORDER.filter((id) => ids.has(id)).join('');
}

describe('selecting photos', () => {
  it.each<[[string, SelectHow][], string]>([
    [[['b', 'only']], 'b'],
    [
      [
        ['b', 'only'],
        ['d', 'range'],
      ],
      'bcd',
    ],
    [
      [
        ['d', 'only'],
        ['b', 'range'],
        ['e', 'range'],
      ],
      'de',
    ],
    [
      [
        ['a', 'only'],
        ['c', 'toggle'],
        ['a', 'toggle'],
      ],
      'c',
    ],
    [[['c', 'range']], 'c'],
  ])('%j gives %s', (steps, expected) => {
    expect(after(...steps)).toBe(expected);
  });

  it('never holds a photo that is not shown, and keeps those that are', () => {
    const some = fc.subarray(ORDER);
    const law = () =>
      fc.assert(
        fc.property(some, some, (selected, shown) => {
          const before = { ids: new Set(selected), anchor: 'a', current: 'b' };
          const { ids, anchor, current } = stillIn(shown, before);
          const kept = selected.filter((id) => shown.includes(id));
          return (
            [...ids].join() === kept.join() &&
            [anchor, current].every((id) => id === null || shown.includes(id))
          );
        }),
      );
    expect(law).not.toThrow();
  });
});

describe('a band over photos', () => {
  const before = { ids: new Set(['a', 'e']), anchor: 'a', current: 'e' };

  it('selects what it touches alone', () => {
    expect(selectTouched(before, ['b', 'c'], false)).toEqual({
      ids: new Set(['b', 'c']),
      anchor: 'b',
      current: 'c',
    });
    expect(selectTouched(before, [], false)).toEqual(NOTHING_SELECTED);
  });

  it('adds it to what was selected, which stays where it touches nothing', () => {
    const { ids, current } = selectTouched(before, ['b', 'e'], true);
    expect([...ids].toSorted()).toEqual(['a', 'b', 'e']);
    expect(current).toBe('e');
    expect(selectTouched(before, [], true)).toEqual(before);
  });
});
