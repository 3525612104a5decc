import { beforeEach, expect, it, vi } from 'vitest';
import { Batches } from './batches';

beforeEach(() => vi.useFakeTimers());

const gather = () => {
  const given: (readonly string[])[] = [];
  return { given, batches: new Batches((paths) => given.push(paths)) };
};

it('files that come to rest together are given together, each once', () => {
  const { given, batches } = gather();
  for (const path of ['a', 'b', 'a']) batches.add(path);
  vi.advanceTimersByTime(1000);
  expect(given).toEqual([['a', 'b']]);
});

it('a file that is still being written waits, the others do not', () => {
  const { given, batches } = gather();
  batches.add('quiet');
  for (let n = 0; n < 4; n += 1) {
    batches.add('busy');
    vi.advanceTimersByTime(100);
  }
  expect(given).toEqual([['quiet']]);
  vi.advanceTimersByTime(400);
  expect(given).toEqual([['quiet'], ['busy']]);
});

it('a file that is never left alone is given all the same', () => {
  const { given, batches } = gather();
  for (let n = 0; n < 15; n += 1) {
    batches.add('busy');
    vi.advanceTimersByTime(100);
  }
  expect(given).toEqual([['busy']]);
});

it('once stopped gives nothing more', () => {
  const { given, batches } = gather();
  batches.add('a');
  batches.stop();
  vi.advanceTimersByTime(1000);
  expect(given).toEqual([]);
});
