import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySample } from './copy-sample';
import { filesIn, inTemporaryFolder, SAMPLE_NEWSROOM } from './testing';

const SCHEDULED = join('stories', '2026', '11', 'quay-lights-switch-on.json');

describe('a copy of the sample newsroom', () => {
  it('is made in a folder that is new or empty', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'copy');
      await mkdir(path);
      await copySample(SAMPLE_NEWSROOM, path);
      expect(await filesIn(path)).toEqual(await filesIn(SAMPLE_NEWSROOM));
      await expect(copySample(SAMPLE_NEWSROOM, path)).rejects.toMatchObject({ code: 'exists' });
      await rm(path, { recursive: true });
      await writeFile(path, 'a file');
      await expect(copySample(SAMPLE_NEWSROOM, path)).rejects.toMatchObject({
        code: 'write-failed',
        message: expect.stringContaining(`“${path}”`),
      });
    }));

  it.each([
    ['long before', '2026-11-20T16:30:00.000Z', '2026-11-27T16:30:00.000Z'],
    ['the day before', '2026-11-26T16:29:59.000Z', '2026-11-27T16:30:00.000Z'],
    ['less than a day before', '2026-11-26T16:30:00.000Z', '2026-12-04T16:30:00.000Z'],
    ['moments later', '2026-11-27T16:30:01.000Z', '2026-12-04T16:30:00.000Z'],
    ['years later', '2029-02-14T09:00:00.000Z', '2029-02-16T16:30:00.000Z'],
  ])('has its schedule still to come: %s', (_, now, at) =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'copy');
      await copySample(SAMPLE_NEWSROOM, path, Date.parse(now));
      const shipped = JSON.parse(await readFile(join(SAMPLE_NEWSROOM, SCHEDULED), 'utf8'));
      const copied: unknown = JSON.parse(await readFile(join(path, SCHEDULED), 'utf8'));
      expect(copied).toEqual({ ...shipped, schedule: { at, zone: 'Europe/London' } });
    }),
  );
});
