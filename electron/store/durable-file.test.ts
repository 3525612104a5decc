import { writeFileSync } from 'node:fs';
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DurableFile } from './durable-file';
import { inTemporaryFolder } from './testing';

interface Words {
  words: string;
}

/** Runs `work` with a file's path in an empty folder. */
const withPath = (work: (path: string, folder: string) => Promise<void>) =>
  inTemporaryFolder((folder) => work(join(folder, 'story.json'), folder));

const stored = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as unknown;

describe('a durable file', () => {
  it('is made with its folders where there is none', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'stories/2026/11/story.json');
      const file = new DurableFile<Words>(path);
      expect(await file.read()).toBeNull();
      await file.write({ words: 'first' });
      expect(await stored(path)).toEqual({ words: 'first' });
      expect(await readdir(join(folder, 'stories/2026/11'))).toEqual(['story.json']);
    }));

  it('reads back what it wrote, and writes over it', () =>
    withPath(async (path) => {
      const file = new DurableFile<Words>(path);
      await file.write({ words: 'first' });
      await file.write({ words: 'Øre, 猫, 👩‍🚀, \u2028' });
      expect(await new DurableFile<Words>(path).read()).toEqual({ words: 'Øre, 猫, 👩‍🚀, \u2028' });
    }));

  it('ends with a line end and is indented, for people and for git', () =>
    withPath(async (path) => {
      await new DurableFile<Words>(path).write({ words: 'first' });
      expect(await readFile(path, 'utf8')).toBe('{\n  "words": "first"\n}\n');
    }));

  it('replaces no version that it has not seen', () =>
    withPath(async (path) => {
      const file = new DurableFile<Words>(path);
      await file.write({ words: 'ours' });
      await writeFile(path, '{"words":"theirs"}');
      await expect(file.write({ words: 'ours again' })).rejects.toMatchObject({ code: 'conflict' });
      expect(await stored(path)).toEqual({ words: 'theirs' });

      await file.read();
      await file.write({ words: 'both' });
      expect(await stored(path)).toEqual({ words: 'both' });
    }));

  it('replaces no version that came while it was writing', () =>
    withPath(async (path, folder) => {
      let asked = 0;
      const file = new DurableFile<Words>(
        path,
        () => null,
        // The second time is right before the file is replaced.
        () => {
          asked += 1;
          if (asked === 4) writeFileSync(path, '{"words":"theirs"}');
        },
      );
      await file.write({ words: 'ours' });
      await expect(file.write({ words: 'more' })).rejects.toMatchObject({ code: 'conflict' });
      expect(await stored(path)).toEqual({ words: 'theirs' });
      expect(await readdir(folder)).toEqual(['story.json']);
    }));

  it('makes no file where one has appeared, nor where one has gone', () =>
    withPath(async (path) => {
      await writeFile(path, '{"words":"theirs"}');
      await expect(new DurableFile<Words>(path).write({ words: 'new' })).rejects.toMatchObject({
        code: 'conflict',
      });
      const file = new DurableFile<Words>(path);
      await file.read();
      await rm(path);
      await expect(file.write({ words: 'back' })).rejects.toMatchObject({ code: 'conflict' });
    }));

  it.skipIf(process.platform === 'win32')('leaves a link a link, and its target the file', () =>
    withPath(async (path, folder) => {
      const target = join(folder, 'elsewhere', 'target.json');
      await mkdir(join(folder, 'elsewhere'));
      await writeFile(target, '{"words":"old"}');
      await symlink(target, path);
      const file = new DurableFile<Words>(path);
      await file.read();
      await file.write({ words: 'new' });
      expect((await lstat(path)).isSymbolicLink()).toBe(true);
      expect(await stored(target)).toEqual({ words: 'new' });
      expect(await readdir(join(folder, 'elsewhere'))).toEqual(['target.json']);
    }),
  );

  it.skipIf(process.platform === 'win32')('written through two paths at once is won by one', () =>
    withPath(async (path, folder) => {
      await writeFile(path, '{"words":"old"}');
      const link = join(folder, 'link.json');
      await symlink(path, link);
      for (let round = 0; round < 20; round += 1) {
        const files = [new DurableFile<Words>(path), new DurableFile<Words>(link)];
        await Promise.all(files.map((file) => file.read()));
        const saves = files.map((file, n) => file.write({ words: `${round} of ${n}` }));
        const ends = await Promise.allSettled(saves);
        expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
        const winner = ends.findIndex(({ status }) => status === 'fulfilled');
        expect(await stored(path)).toEqual({ words: `${round} of ${winner}` });
      }
    }),
  );

  it.skipIf(process.platform === 'win32').each([0o600, 0o640, 0o664])('keeps the mode %o', (mode) =>
    withPath(async (path) => {
      await writeFile(path, '{"words":"old"}');
      await chmod(path, mode);
      const file = new DurableFile<Words>(path);
      await file.read();
      await file.write({ words: 'new' });
      expect((await stat(path)).mode & 0o777).toBe(mode);
    }),
  );

  it.each([undefined, null])('never stores %s', (nothing) =>
    withPath(async (path, folder) => {
      const file = new DurableFile<unknown>(path);
      await file.write({ words: 'old' });
      await expect(file.write(nothing)).rejects.toMatchObject({ code: 'internal' });
      expect(await stored(path)).toEqual({ words: 'old' });
      expect(await readdir(folder)).toEqual(['story.json']);
    }),
  );

  it.each([
    ['is empty', ''],
    ['is cut short', '{"words": "hal'],
    ['holds NULs', '\0\0\0\0'],
    ['has the marks of a merge', '<<<<<<< ours\n{"words":"a"}\n=======\n{"words":"b"}\n'],
    ['holds null', 'null'],
    ['holds a number', '0'],
    ['holds false', 'false'],
    ['holds a text', '""'],
    ['is not UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe9, 0x22, 0x7d])],
  ])('is not read when it %s', (_, content) =>
    withPath(async (path) => {
      await writeFile(path, content);
      await expect(new DurableFile(path).read()).rejects.toThrow(SyntaxError);
      expect(await readFile(path)).toEqual(Buffer.from(content));
    }),
  );

  it('is read with the mark that some editors put before it', () =>
    withPath(async (path) => {
      await writeFile(path, '\ufeff{"words":"from Notepad"}');
      expect(await new DurableFile(path).read()).toEqual({ words: 'from Notepad' });
    }));
});

describe('the version before', () => {
  const kept = (path: string, folder: string) => {
    const revision = join(folder, 'revisions/000001.json');
    return { revision, file: new DurableFile<Words>(path, () => revision) };
  };

  it('is kept when it is replaced, and none when there was none', () =>
    withPath(async (path, folder) => {
      const { file, revision } = kept(path, folder);
      await file.write({ words: 'first' });
      expect(await readdir(folder)).toEqual(['story.json']);
      await file.write({ words: 'second' });
      expect(await stored(revision)).toEqual({ words: 'first' });
    }));

  it('is kept beside another of its name', () =>
    withPath(async (path, folder) => {
      const { file, revision } = kept(path, folder);
      await file.write({ words: 'first' });
      await file.write({ words: 'second' });
      await file.write({ words: 'third' });
      const names = await readdir(join(folder, 'revisions'));
      expect(names).toHaveLength(2);
      const all = await Promise.all(names.map((name) => stored(join(folder, 'revisions', name))));
      expect(all).toEqual(expect.arrayContaining([{ words: 'first' }, { words: 'second' }]));
      expect(await stored(revision)).toEqual({ words: 'first' });
    }));

  it('cannot be kept: then nothing is replaced', () =>
    withPath(async (path, folder) => {
      const { file } = kept(path, folder);
      await file.write({ words: 'first' });
      await writeFile(join(folder, 'revisions'), 'a file where the folder should be');
      await expect(file.write({ words: 'second' })).rejects.toMatchObject({ code: 'write-failed' });
      expect(await stored(path)).toEqual({ words: 'first' });
      expect(await readdir(folder)).toEqual(['revisions', 'story.json']);
    }));
});
