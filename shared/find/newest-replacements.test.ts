import { expect, it } from 'vitest';
import { newestReplacements } from './newest-replacements';

const made = (...ids: readonly string[]) =>
  ids.reduce<ReadonlyMap<string, string>>(
    (kept, id, at) => newestReplacements(kept, id, `${id} ${at}`),
    new Map(),
  );

it('keeps the last three', () => {
  expect([...made('a', 'b', 'c', 'd').keys()]).toEqual(['b', 'c', 'd']);
});

it('lets no other go for one that is made again', () => {
  expect([...made('a', 'b', 'c', 'c', 'b')]).toEqual([
    ['a', 'a 0'],
    ['c', 'c 3'],
    ['b', 'b 4'],
  ]);
});
