import { readFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { suggestions, unknownWords } from './hunspell';

vi.mock('node:fs/promises', { spy: true });

it('reads a dictionary anew that could not be read, when it is asked for again', async () => {
  vi.mocked(readFile).mockRejectedValueOnce(new Error('EIO'));
  const order = { dictionary: 'nl', words: ['havenstad', 'burgemeestr'] } as const;
  await expect(unknownWords(order)).rejects.toThrow('EIO');
  expect(await unknownWords(order)).toEqual(['burgemeestr']);
  expect(await suggestions({ dictionary: 'nl', word: 'burgemeestr' })).toContain('burgemeester');
});

it('goes on with others after one that could not be read', async () => {
  vi.mocked(readFile).mockRejectedValueOnce(new Error('EIO'));
  await expect(unknownWords({ dictionary: 'pt', words: ['os'] })).rejects.toThrow('EIO');
  for (const dictionary of ['nl', 'en-gb', 'en-ca'] as const) {
    expect(await unknownWords({ dictionary, words: ['zqxj'] })).toEqual(['zqxj']);
  }
});
