import { execFileSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownIdentity } from '../process-identity';
import { elsewhere, inTemporaryFolder, put } from '../testing';
import { Access } from './access';

const kim = { user: 'kim', host: 'desk-in-another-town', since: elsewhere.since };
const lockOf = (folder: string) => join(folder, '.copydesk', 'lock.json');

describe('access to a newsroom', () => {
  it('is had where nobody writes, and lost to whoever takes over, until they leave', () =>
    inTemporaryFolder(async (folder) => {
      const access = await Access.ask(folder, false);
      expect(access.reason).toBeNull();
      expect(await access.look()).toBe('same');
      await put(lockOf(folder), elsewhere);
      expect(await access.look()).toBe('changed');
      expect(access.reason).toEqual({ why: 'lost', ...kim });
      expect(await access.look()).toBe('same');
      await rm(lockOf(folder));
      expect(await access.look()).toBe('free');
    }));

  it('is free again when the one that took over has died', () =>
    inTemporaryFolder(async (folder) => {
      const access = await Access.ask(folder, false);
      await put(lockOf(folder), { ...elsewhere, ...ownIdentity(), realm: 'an-earlier-start' });
      expect(await access.look()).toBe(process.platform === 'linux' ? 'free' : 'changed');
    }));

  it('waits for whoever writes, says when that is another, and sees it leave', () =>
    inTemporaryFolder(async (folder) => {
      await put(lockOf(folder), elsewhere);
      const access = await Access.ask(folder, false);
      expect(access.reason).toEqual({ why: 'held', ...kim });
      expect(await access.look()).toBe('same');
      await put(lockOf(folder), { ...elsewhere, token: 'another', user: 'lee' });
      expect(await access.look()).toBe('changed');
      expect(access.reason).toMatchObject({ user: 'lee' });
      await rm(lockOf(folder));
      expect(await access.look()).toBe('free');
    }));

  it('that is for looking only stays so', () =>
    inTemporaryFolder(async (folder) => {
      const access = Access.none(folder, { why: 'newer', version: 2 });
      expect(await access.look()).toBe('same');
    }));

  it('is not had where no lock can be kept, which is said in words', () =>
    inTemporaryFolder(async (folder) => {
      await put(join(folder, '.copydesk'), 'a file of that name');
      await expect(Access.ask(folder, false)).rejects.toMatchObject({ code: 'write-failed' });
    }));

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'is to read on a full disk, and had when there is room again',
    (context) =>
      inTemporaryFolder(async (folder) => {
        try {
          execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], {
            stdio: 'ignore',
          });
        } catch {
          context.skip('nothing may be mounted here');
        }
        try {
          const filler = join(folder, 'filler');
          await writeFile(filler, Buffer.alloc(128 * 1024)).catch(() => {});
          const access = await Access.ask(folder, false);
          expect(access.reason).toEqual({ why: 'folder' });
          expect(await readdir(join(folder, '.copydesk'))).toEqual([]);
          await rm(filler);
          const again = await Access.ask(folder, false);
          expect(again.reason).toBeNull();
          again.release();
        } finally {
          execFileSync('umount', [folder]);
        }
      }),
  );
});
