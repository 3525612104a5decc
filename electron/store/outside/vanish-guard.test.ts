import { expect, it } from 'vitest';
import { VanishGuard } from './vanish-guard';

const ids = (count: number) => Array.from({ length: count }, (_, n) => `story-${n}`);

it('one story after the other may go when they go over days', () => {
  const guard = new VanishGuard();
  for (const [day, id] of ids(30).entries()) {
    expect(guard.mayGo([id], 100 - day, day * 86_400_000)).toEqual([id]);
  }
  expect(guard.count).toBe(0);
});

it('many that trickle away are held from the moment at which they are many', () => {
  const guard = new VanishGuard();
  const went = ids(30).filter((id, n) => guard.mayGo([id], 100 - n, n * 1000).length > 0);
  expect(went).toHaveLength(9);
  expect(guard.count).toBe(21);
});

it('what is held goes when it is accepted, and no longer counts', () => {
  const guard = new VanishGuard();
  expect(guard.mayGo(ids(12), 1000, 0)).toEqual([]);
  guard.foundAgain(['story-0']);
  expect(guard.accept()).toEqual(ids(12).slice(1));
  expect(guard.count).toBe(0);
  expect(guard.mayGo(['other-story'], 988, 1)).toEqual(['other-story']);
});
