import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inSampleCopy, inTemporaryFolder, SAMPLE_NEWSROOM } from '../testing';
import { AT, backUp, NEVER, restore } from './testing';
import { takeFile } from './take-file';
import { writeBackup } from './write-backup';
import { restoreBackup } from './restore-backup';

const isRoot = process.getuid?.() === 0;

/** Aborts when a step has come to a number of files. */
function cancelAt(step: string, count: number) {
  const cancel = new AbortController();
  const report = (progress: { step: string; done: number }) => {
    if (progress.step === step && progress.done === count) cancel.abort();
  };
  return { report, signal: cancel.signal };
}

describe('a backup', () => {
  it.each(['Copying files', 'Checking the backup'])(
    'that is cancelled while %s has no name yet, and older ones are there',
    (step) =>
      inSampleCopy(async (sample) => {
        const folder = `${sample}-out`;
        const { file } = await backUp(sample, folder, { keep: 1 });
        const order = { newsroom: sample, folder, newsroomId: 'ours', name: 'X', keep: 1, at: AT };
        const { report, signal } = cancelAt(step, 10);
        const done = writeBackup({ ...order, temporaryName: '.unfinished' }, report, signal);
        await expect(done).rejects.toMatchObject({ name: 'AbortError' });
        await rm(join(folder, '.unfinished'));
        expect(await readdir(folder)).toEqual([file.slice(folder.length + 1)]);
      }),
  );

  it('into a folder that is not there says so, and makes no folder', () =>
    inSampleCopy(async (sample) => {
      const folder = join(`${sample}-drive`, 'backups');
      const order = { newsroom: sample, newsroomId: 'a', name: 'X', keep: 1, at: AT };
      const done = writeBackup({ ...order, folder, temporaryName: '.t' }, () => {}, NEVER);
      await expect(done).rejects.toMatchObject({ code: 'not-found', message: /plug it in/ });
      await expect(readdir(`${sample}-drive`)).rejects.toThrow('ENOENT');
    }));

  it('into the newsroom is refused', () =>
    inSampleCopy(async (sample) => {
      const done = backUp(sample, join(sample, 'backups'));
      await expect(done).rejects.toMatchObject({ code: 'refused', message: /inside the newsroom/ });
    }));

  it('of a newsroom that is gone is none, and pushes no older one out', () =>
    inSampleCopy(async (sample) => {
      await backUp(sample, `${sample}-out`);
      await rename(join(sample, 'desk.json'), `${sample}-desk.json`);
      const done = backUp(sample, `${sample}-out`, { keep: 1 });
      await expect(done).rejects.toMatchObject({ code: 'not-found', message: /newsroom itself/ });
      expect(await readdir(`${sample}-out`)).toHaveLength(1);
    }));

  it('names a file that vanished while it was made', () =>
    inTemporaryFolder(async (folder) => {
      const taken = await takeFile(folder, 'stories/gone.json');
      expect(taken).toEqual({ file: 'stories/gone.json', reason: 'gone meanwhile' });
    }));

  it('into a folder that cannot be written to says so', (context) => {
    context.skip(
      isRoot || process.platform === 'win32',
      'folder permissions do not bind this user',
    );
    return inSampleCopy(async (sample) => {
      await mkdir(`${sample}-out`, { mode: 0o500 });
      const done = backUp(sample, `${sample}-out`);
      await expect(done).rejects.toMatchObject({ code: 'read-only' });
      await chmod(`${sample}-out`, 0o700);
    });
  });
});

describe.skipIf(process.platform !== 'linux' || !isRoot)('a full disk', () => {
  it('is said, whatever room it has left, and leaves older backups alone', (context) =>
    onSmallDisk('16m', context, async (disk) => {
      const { file } = await backUp(SAMPLE_NEWSROOM, disk, { keep: 1 });
      const before = await readdir(disk);
      const { size } = await stat(file);
      const { bavail, bsize } = await statfs(disk);
      for (const part of [0, 0.01, 0.3, 0.7, 0.99]) {
        const ballast = Buffer.alloc(bavail * bsize - Math.floor(size * part));
        await writeFile(join(disk, 'ballast'), ballast);
        const done = backUp(SAMPLE_NEWSROOM, disk, { keep: 1 });
        await expect(done).rejects.toMatchObject({ code: 'disk-full', message: /Free some space/ });
        await rm(join(disk, '.unfinished'), { force: true });
        await rm(join(disk, 'ballast'));
        expect(await readdir(disk)).toEqual(before);
      }
      await restore(file, join(disk, '..', 'restored'));
    }));

  it('is said before anything is restored onto it', (context) =>
    onSmallDisk('1m', context, async (disk) => {
      const { file } = await backUp(SAMPLE_NEWSROOM, join(disk, '..', 'out'));
      const done = restore(file, join(disk, 'restored'));
      await expect(done).rejects.toMatchObject({ code: 'disk-full' });
      expect(await readdir(disk)).toEqual([]);
    }));
});

it('a restoring that is cancelled has made no newsroom', () =>
  inSampleCopy(async (sample) => {
    const { file } = await backUp(sample, `${sample}-out`);
    const { report, signal } = cancelAt('Restoring files', 5);
    const folder = `${sample}-restored`;
    const order = { zip: file, folder, temporary: `${folder}-unfinished` };
    const done = restoreBackup(order, report, signal);
    await expect(done).rejects.toMatchObject({ name: 'AbortError' });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  }));

function onSmallDisk(
  size: string,
  context: { skip(reason: string): void },
  work: (disk: string) => Promise<void>,
): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', disk], { stdio: 'pipe' });
    } catch {
      context.skip('nothing may be mounted here');
    }
    try {
      await work(disk);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
}
