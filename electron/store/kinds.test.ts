import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskKind, photoKind, storyKind } from './kinds';
import { RecordFile, type RecordKind } from './record';
import { inTemporaryFolder } from './testing';

const kinds: readonly [string, RecordKind<{ rev: number }>][] = [
  ['story', storyKind],
  ['photo', photoKind],
  ['desk', deskKind],
];

/** Every version that a kind has ever had, the current one included. */
const versions = kinds.flatMap(([name, kind]) =>
  Array.from({ length: kind.version }, (_, index) => ({ name, kind, version: index + 1 })),
);

const fixturePath = (name: string, version: number) =>
  join(import.meta.dirname, 'fixtures', `${name}-v${version}.json`);

describe.each(versions)('a $name of version $version', ({ name, kind, version }) => {
  const fixture = fixturePath(name, version);

  it('has a file that was stored in that version', async () => {
    expect(existsSync(fixture), `${fixture}: store one before you raise the version`).toBe(true);
    expect(JSON.parse(await readFile(fixture, 'utf8'))).toMatchObject({ schema: version });
    expect(kind.migrations, 'a step from each version to the next').toHaveLength(kind.version - 1);
  });

  it('is read, and its file left until the next save, which keeps it as it was', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'record.json');
      const kept = join(folder, 'kept.json');
      await copyFile(fixture, path);
      const old = await readFile(path, 'utf8');
      const file = new RecordFile(path, kind, { revisionPath: () => kept });
      const result = await file.read();
      expect(result).toMatchObject({ status: 'ok', data: { schema: kind.version } });
      expect(await readFile(path, 'utf8')).toBe(old);

      const record = file.data!;
      await file.write({ ...record, rev: record.rev + 1 });
      expect(await readFile(kept, 'utf8')).toBe(old);
      const again = await new RecordFile(path, kind).read();
      expect(again).toMatchObject({ status: 'ok', data: { rev: record.rev + 1 } });
    }));
});

describe.each(kinds)('a %s of the current version', (name, kind) => {
  it('is read as it was stored', async () => {
    const fixture = fixturePath(name, kind.version);
    const data: unknown = JSON.parse(await readFile(fixture, 'utf8'));
    expect(await new RecordFile(fixture, kind).read()).toEqual({ status: 'ok', data });
  });
});
