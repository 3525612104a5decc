import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DurableFile } from './durable-file';
import { renamePatiently } from './replace-file';
import { inTemporaryFolder } from './testing';
import { GateShut, shutOtherGates, WriteGate } from './write-gate';

interface Places {
  folder: string;
  gate: WriteGate;
  from: string;
  to: string;
}

/** Runs `work` with a newsroom's folder, its gate, open, and a temporary file beside a story. */
const withGate = (work: (places: Places) => Promise<void>) =>
  inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, 'stories'));
    const gate = new WriteGate(folder, 'ours');
    gate.open();
    const from = join(folder, 'stories', '.a.json.copydesk-tmp');
    await writeFile(from, 'new');
    await work({ folder, gate, from, to: join(folder, 'stories', 'a.json') });
    gate.close();
  });

describe('a gate', () => {
  it('lets a file into its place, and keeps nothing of it', () =>
    withGate(async ({ folder, gate, from, to }) => {
      gate.pass(from, to);
      expect(await readFile(to, 'utf8')).toBe('new');
      expect(await readdir(join(folder, 'stories'))).toEqual(['a.json']);
      expect(await readdir(join(folder, '.copydesk', 'writing-ours'))).toEqual([]);
    }));

  it('shut by another lets nothing pass before it was looked who may write', () =>
    withGate(async ({ folder, gate, from, to }) => {
      await shutOtherGates(folder, 'theirs');
      expect(await readdir(join(folder, '.copydesk'))).toEqual([]);
      expect(() => gate.pass(from, to)).toThrow(GateShut);
      expect(await readdir(join(folder, 'stories'))).toEqual(['.a.json.copydesk-tmp']);
      gate.pass(from, to);
      expect(await readFile(to, 'utf8')).toBe('new');
    }));

  it('shut between the look and the rename has us look again', () =>
    withGate(async ({ folder, from, to }) => {
      let looks = 0;
      const shut = join(folder, '.copydesk', 'writing-ours');
      await rm(shut, { recursive: true });
      const lost = renamePatiently(from, to, () => {
        looks += 1;
        if (looks === 2) throw new Error('Another took over.');
      });
      await expect(lost).rejects.toThrow('Another took over.');
      expect(await readdir(join(folder, 'stories'))).toEqual(['.a.json.copydesk-tmp']);
    }));

  it('stands before a new file too whose path leads through a link', () =>
    withGate(({ folder }) =>
      inTemporaryFolder(async (other) => {
        const path = join(other, 'link', 'stories', '2026', 'new.json');
        await symlink(folder, join(other, 'link'));
        await rm(join(folder, '.copydesk', 'writing-ours'), { recursive: true });
        let looks = 0;
        const file = new DurableFile(path, undefined, () => {
          looks += 1;
          if (looks > 2) throw new Error('Another took over.');
        });
        await expect(file.write({ n: 1 })).rejects.toThrow('Another took over.');
        expect(await readdir(join(folder, 'stories', '2026'))).toEqual([]);
      }),
    ));

  it('shut by one that lost after all is passed by the next try', () =>
    withGate(async ({ folder, from, to }) => {
      await shutOtherGates(folder, 'theirs');
      await renamePatiently(from, to, () => {});
      expect(await readFile(to, 'utf8')).toBe('new');
    }));

  it('leaves a file that cannot go into its place where it was', () =>
    withGate(async ({ gate, from, to }) => {
      await mkdir(join(to, 'a folder of that name'), { recursive: true });
      expect(() => gate.pass(from, to)).toThrow(/EISDIR|ENOTEMPTY|EPERM/);
      expect(await readFile(from, 'utf8')).toBe('new');
    }));
});
