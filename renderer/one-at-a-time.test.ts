import { expect, it, vi } from 'vitest';
import { oneAtATime } from './one-at-a-time';

it('does for all who ask meanwhile what it does once more, and only after it has ended', async () => {
  const ends: (() => void)[] = [];
  const work = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => ends.push(resolve)));
  const ask = oneAtATime(work);
  const first = ask();
  const later = Array.from({ length: 40 }, () => ask());
  expect(work).toHaveBeenCalledTimes(1);
  ends[0]!();
  await first;
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
  const last = ask();
  ends[1]!();
  await Promise.all(later);
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(3));
  ends[2]!();
  await last;
  expect(work).toHaveBeenCalledTimes(3);
});

it('is done again for those who waited where it failed, and whenever it is asked for after that', async () => {
  const work = vi.fn<() => Promise<void>>(() => Promise.resolve());
  work.mockRejectedValueOnce(new Error('No answer.'));
  const ask = oneAtATime(work);
  const [first, waiting] = [ask(), ask()];
  await expect(first).rejects.toThrow('No answer.');
  await waiting;
  await ask();
  expect(work).toHaveBeenCalledTimes(3);
});
