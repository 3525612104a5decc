import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BackupView } from '../../../shared/backup';
import { runHere, type RunTask } from '../../isolated/tasks';
import { Newsroom } from '../newsroom';
import { Preferences } from '../preferences';
import { inSampleCopy } from '../testing';
import { Backups } from './backups';

interface Kit {
  backups: Backups;
  newsroom: Newsroom;
  preferences: Preferences;
  /** Folder for backups, there and chosen. */
  out: string;
  seen: BackupView[];
  failures: string[];
  /** Lets time pass. */
  wait(milliseconds: number): void;
}

function withBackups(work: (kit: Kit) => Promise<void>, runTask: RunTask = runHere): Promise<void> {
  return inSampleCopy(async (sample) => {
    const preferences = await Preferences.open(`${sample}-profile`);
    let now = Date.parse('2026-11-25T14:32:00.000Z');
    const seen: BackupView[] = [];
    const failures: string[] = [];
    const backups = new Backups({
      preferences,
      runTask,
      changed: (view) => seen.push(view),
      failed: (message) => failures.push(message),
      now: () => now,
    });
    const out = `${sample}-out`;
    await mkdir(out);
    await backups.change(sample, { folder: out, schedule: 'hourly', keep: 2 });
    const wait = (milliseconds: number) => void (now += milliseconds);
    const newsroom = await Newsroom.open(sample);
    await work({ backups, newsroom, preferences, out, seen, failures, wait });
  });
}

const HOUR = 3_600_000;

describe('backups', () => {
  it('are made when due, thinned, and remembered by the next start', () =>
    withBackups(async ({ backups, newsroom, preferences, out, wait }) => {
      await backups.runIfDue(newsroom);
      await backups.runIfDue(newsroom);
      expect(await readdir(out)).toHaveLength(1);
      for (let n = 0; n < 3; n += 1) {
        wait(HOUR);
        await backups.runIfDue(newsroom);
      }
      expect(await readdir(out)).toHaveLength(2);
      expect(preferences.backupOf(newsroom.path)).toMatchObject({
        schedule: 'hourly',
        last: { at: '2026-11-25T17:32:00.000Z', file: expect.stringContaining(out) },
        failure: null,
      });
    }));

  it('are made one at a time, with progress', () =>
    withBackups(async ({ backups, newsroom, seen }) => {
      const first = backups.run(newsroom);
      await expect(backups.run(newsroom)).rejects.toMatchObject({ code: 'refused' });
      await first;
      const steps = new Set(seen.map(({ progress }) => progress?.step));
      expect(steps).toContain('Starting');
      expect(seen.at(-1)).toMatchObject({ progress: null, last: { leftOut: [] } });
    }));

  it('that fail are told once for each reason, tried again, and forgotten with success', () =>
    withBackups(async ({ backups, newsroom, out, failures, wait }) => {
      await rename(out, `${out}-unplugged`);
      await backups.runIfDue(newsroom);
      await backups.runIfDue(newsroom);
      wait(600_000);
      await backups.runIfDue(newsroom);
      expect(failures).toEqual([expect.stringContaining('plug it in')]);
      expect(backups.view(newsroom.path).failure).toMatchObject({ at: '2026-11-25T14:42:00.000Z' });
      await rename(`${out}-unplugged`, out);
      wait(600_000);
      await backups.runIfDue(newsroom);
      expect(backups.view(newsroom.path)).toMatchObject({ failure: null, last: {} });
    }));

  it('that are cancelled leave nothing, are no failure, and do not start again at once', () =>
    withBackups(async ({ backups, newsroom, out, failures, wait }) => {
      const run = backups.runIfDue(newsroom);
      await backups.cancel();
      expect(await readdir(out)).toEqual([]);
      await run;
      expect(backups.view(newsroom.path)).toMatchObject({ failure: null, progress: null });
      wait(60_000);
      await backups.runIfDue(newsroom);
      expect([await readdir(out), failures]).toEqual([[], []]);
      wait(HOUR);
      await backups.runIfDue(newsroom);
      expect(await readdir(out)).toHaveLength(1);
    }));

  it('whose process dies leave nothing half done', () => {
    const dies = async (_: string, input: { folder: string; temporaryName: string }) => {
      await mkdir(join(input.folder, input.temporaryName));
      throw new Error('gone');
    };
    return withBackups(
      async ({ backups, newsroom, out }) => {
        await expect(backups.run(newsroom)).rejects.toThrow('gone');
        expect(await readdir(out)).toEqual([]);
        const message = expect.stringContaining('could not be finished') as string;
        expect(backups.view(newsroom.path).failure).toMatchObject({ message });
      },
      dies as unknown as RunTask,
    );
  });
});
