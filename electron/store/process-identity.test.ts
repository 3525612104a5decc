import { expect, it } from 'vitest';
import { isGone, isSameProcess, ownIdentity } from './process-identity';

const own = ownIdentity();

it('tells this process from an earlier one of its number', () => {
  expect(own.started).not.toBe('');
  expect(isGone(own)).toBe(false);
  expect(isGone({ ...own, started: 'earlier' })).toBe(true);
  expect(isSameProcess(own, ownIdentity())).toBe(true);
  expect(isSameProcess(own, { ...own, started: 'earlier' })).toBe(false);
});

it('calls no process gone whose start the system does not tell', () => {
  const parent = { ...own, pid: process.ppid, started: '1764122400000' };
  expect(isGone(parent, () => '')).toBe(false);
  expect(isGone({ ...parent, pid: 4_194_304_999 }, () => '')).toBe(true);
});
