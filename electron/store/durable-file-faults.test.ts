import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DurableFile } from './durable-file';
import * as folders from './folders';
import { inTemporaryFolder } from './testing';

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('a durable file', () => {
  it('whose folder could not be synced is not called saved, and can be saved again', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'file.json');
      const file = new DurableFile<{ n: number }>(path, () => join(folder, 'kept', '1.json'));
      await file.write({ n: 1 });
      const sync = vi.spyOn(folders, 'syncFolder').mockRejectedValueOnce(failure('EIO'));
      try {
        await expect(file.write({ n: 2 })).rejects.toMatchObject({ code: 'write-failed' });
        await file.write({ n: 2 });
        expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ n: 2 });
      } finally {
        sync.mockRestore();
      }
    }));

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'on a full disk stays as it was, and is saved when there is room again',
    (context) =>
      inTemporaryFolder(async (folder) => {
        try {
          execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', folder], {
            stdio: 'ignore',
          });
        } catch {
          context.skip('nothing may be mounted here');
        }
        try {
          const path = join(folder, 'file.json');
          const file = new DurableFile<{ words: string }>(path);
          const old = { words: 'o'.repeat(20_000) };
          await file.write(old);
          const filler = join(folder, 'filler');
          for (let room = 0; room < 24_000; room += 3000) {
            const used = 256 * 1024 - 24_000 - 24_000 + room;
            await writeFile(filler, Buffer.alloc(used)).catch(() => {});
            const words = 'n'.repeat(60_000);
            await expect(file.write({ words })).rejects.toMatchObject({ code: 'disk-full' });
            expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(old);
            expect((await readdir(folder)).toSorted()).toEqual(['file.json', 'filler']);
            await rm(filler);
          }
          await file.write({ words: 'new' });
          expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ words: 'new' });
        } finally {
          execFileSync('umount', [folder]);
        }
      }),
  );
});
