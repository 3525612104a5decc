import { describe, expect, it } from 'vitest';
import { isDue } from './schedule';
import { newBackupSettings, type BackupSettings } from './settings';

const NOW = Date.parse('2026-11-25T14:32:00.000Z');
const HOUR = 3_600_000;
const ago = (milliseconds: number) => new Date(NOW - milliseconds).toISOString();
const last = (milliseconds: number) => ({
  at: ago(milliseconds),
  file: '/out/x.zip',
  leftOut: [],
  note: null,
});
const settings = (change: Partial<BackupSettings>): BackupSettings => ({
  ...newBackupSettings('/newsroom'),
  schedule: 'daily',
  folder: '/out',
  ...change,
});

describe('isDue', () => {
  it.each<[string, Partial<BackupSettings>, boolean]>([
    ['the first, once there is a folder', {}, true],
    ['not without a folder', { folder: null }, false],
    ['not when switched off', { schedule: 'off', last: last(1000 * HOUR) }, false],
    ['hourly, after an hour', { schedule: 'hourly', last: last(HOUR) }, true],
    ['hourly, not before', { schedule: 'hourly', last: last(HOUR - 1) }, false],
    ['daily, after a day', { last: last(24 * HOUR) }, true],
    ['daily, not before', { last: last(23 * HOUR) }, false],
    ['weekly, after a week', { schedule: 'weekly', last: last(168 * HOUR) }, true],
    ['weekly, not before', { schedule: 'weekly', last: last(167 * HOUR) }, false],
    ['again ten minutes after a failure', { failure: { at: ago(600_000), message: '' } }, true],
    ['not at once after a failure', { failure: { at: ago(60_000), message: '' } }, false],
    ['whatever a wrong clock left in the future', { last: last(-HOUR) }, true],
  ])('%s', (_, change, expected) => {
    expect(isDue(settings(change), NOW)).toBe(expected);
  });
});
