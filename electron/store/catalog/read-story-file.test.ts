import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder, storyRecord } from '../testing';
import { readStoryFile } from './read-story-file';
import { paragraph } from './testing';

describe('a story file', () => {
  it.each([10, 250_000, 262_000, 600_000])('is read whole with %i letters of text', (letters) =>
    inTemporaryFolder((folder) => {
      const long = storyRecord({ body: paragraph('é'.repeat(letters)) });
      const short = storyRecord({ headline: 'Harbour' });
      expect(read(folder, JSON.stringify(long))).toMatchObject({ story: long });
      expect(read(folder, JSON.stringify(short))).toMatchObject({ story: short });
    }),
  );

  it('may begin with a mark of UTF-8', () =>
    inTemporaryFolder((folder) => {
      const story = storyRecord({ headline: 'Harbour' });
      expect(read(folder, `\ufeff${JSON.stringify(story)}`)).toMatchObject({ story });
    }));

  it.each([
    ['is cut off', '{"schema": 1,'],
    ['is not UTF-8', Buffer.from([0x22, 0xe9, 0x22])],
    ['is empty', ''],
  ])('is left alone when it %s', (_, content) =>
    inTemporaryFolder((folder) => {
      const problem = expect.stringContaining('It is not JSON.');
      expect(read(folder, content)).toMatchObject({ problem });
    }),
  );

  it('is left alone where it is a folder, and is nothing where it is gone', () =>
    inTemporaryFolder((folder) => {
      const path = join(folder, 'story-1.json');
      expect(readStoryFile(path, 'story-1.json')).toBeNull();
      mkdirSync(path);
      expect(readStoryFile(path, 'story-1.json')).toHaveProperty('problem');
    }));
});

function read(folder: string, content: string | Buffer) {
  const path = join(folder, 'story-1.json');
  writeFileSync(path, content);
  return readStoryFile(path, 'story-1.json');
}
