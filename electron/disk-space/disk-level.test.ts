import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diskLevel } from './disk-level';

const MB = 1_000_000;
const DISK = 500_000 * MB;

describe('diskLevel', () => {
  it.each([
    [201 * MB, 'enough'],
    [199 * MB, 'low'],
    [21 * MB, 'low'],
    [19 * MB, 'nearly-full'],
    [0, 'nearly-full'],
  ])('of a large disk with %d bytes free is %s', (free, level) => {
    expect(diskLevel(free, DISK, 'enough')).toBe(level);
  });

  it.each([
    [7 * MB, 'enough'],
    [6 * MB, 'low'],
    [1 * MB, 'nearly-full'],
  ])('of a disk of 64 MB with %d bytes free is %s', (free, level) => {
    expect(diskLevel(free, 64 * MB, 'enough')).toBe(level);
  });

  it('is left only with some room to spare', () => {
    expect(diskLevel(205 * MB, DISK, 'low')).toBe('low');
    expect(diskLevel(221 * MB, DISK, 'low')).toBe('enough');
    expect(diskLevel(21 * MB, DISK, 'nearly-full')).toBe('nearly-full');
    expect(diskLevel(23 * MB, DISK, 'nearly-full')).toBe('low');
    expect(diskLevel(300 * MB, DISK, 'nearly-full')).toBe('enough');
  });

  it('never flickers: the same room gives the same level from then on', () => {
    const levels = fc.constantFrom('enough', 'low', 'nearly-full');
    fc.assert(
      fc.property(fc.nat(300 * MB), fc.nat(DISK), levels, (free, total, before) => {
        const level = diskLevel(free, total, before);
        expect(diskLevel(free, total, level)).toBe(level);
      }),
    );
  });
});
