import { execFileSync } from 'node:child_process';
import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Newsroom } from '../newsroom';
import { deskRecord, inSampleCopy, inTemporaryFolder, put } from '../testing';
import { readHeader } from './open-backup';
import { AT, backUp, contentOf, restore, writeForeignZip } from './testing';

/** Zips in a folder, in order. */
const zipsIn = async (folder: string) => (await readdir(folder)).toSorted();

describe('a backup', () => {
  it('of the sample newsroom is restored to the last byte, and opens', () =>
    inSampleCopy(async (sample) => {
      const { file, leftOut, files } = await backUp(sample, `${sample}-out`);
      const restored = `${sample}-restored`;
      await restore(file, restored);
      expect(await contentOf(restored)).toEqual(await contentOf(sample));
      expect([leftOut, files]).toEqual([[], Object.keys(await contentOf(sample)).length]);
      const newsroom = await Newsroom.open(restored);
      expect([newsroom.desk.name, newsroom.problems]).toEqual(['The Tarnsea Packet', []]);
      expect(await readdir(`${sample}-out`)).toEqual([expect.stringMatching(/^The Packet .*zip$/)]);
    }));

  it('has the newsroom’s name and the time, and takes no name that is taken', () =>
    inSampleCopy(async (sample) => {
      const out = `${sample}-out`;
      await backUp(sample, out, { name: 'A/B: “news”' });
      await backUp(sample, out, { name: 'A/B: “news”' });
      const [first, second] = await zipsIn(out);
      expect(first).toMatch(/^A B “news” 2026-11-2[4-6] \d\d\.\d\d 2\.zip$/);
      expect(second).toBe(first!.replace(' 2.zip', '.zip'));
    }));

  it('leaves out derived and temporary files, and names the links that it does not follow', () =>
    inSampleCopy(async (sample) => {
      const before = Object.keys(await contentOf(sample));
      await put(join(sample, 'c:old'), 'a drive elsewhere');
      await put(join(sample, 'back\\slash'), 'a folder elsewhere');
      await put(join(sample, '.copydesk', 'catalog.db'), 'derived');
      await put(join(sample, 'stories', '.x.json.0.copydesk-tmp'), 'half');
      await put(`${sample}-secret`, 'private');
      await symlink(`${sample}-secret`, join(sample, 'photos', 'linked.json'));
      await symlink(`${sample}-out`, join(sample, 'photos', 'folder'));
      const { file, leftOut } = await backUp(sample, `${sample}-out`);
      expect(leftOut.map((left) => left.file)).toEqual([
        'back\\slash',
        'c:old',
        'photos/folder',
        'photos/linked.json',
      ]);
      await restore(file, `${sample}-restored`);
      expect(Object.keys(await contentOf(`${sample}-restored`))).toEqual(before);
    }));

  it('keeps when files were changed', () =>
    inSampleCopy(async (sample) => {
      const then = new Date('2019-03-04T05:06:07Z');
      await utimes(join(sample, 'desk.json'), then, then);
      const { file } = await backUp(sample, `${sample}-out`);
      await restore(file, `${sample}-restored`);
      expect((await stat(join(`${sample}-restored`, 'desk.json'))).mtime).toEqual(then);
    }));

  it('can be unpacked by other programs', (context) =>
    inSampleCopy(async (sample) => {
      if (!has('unzip')) context.skip('unzip is not installed');
      await put(join(sample, 'notes', 'größe und 高さ.txt'), 'words '.repeat(50_000));
      const { file } = await backUp(sample, `${sample}-out`);
      execFileSync('unzip', ['-q', file, '-d', `${sample}-unpacked`, '-x', '.copydesk/*']);
      expect(await contentOf(`${sample}-unpacked`)).toEqual(await contentOf(sample));
    }));
});

const part = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .map((text) => text.normalize('NFC'))
  .filter((text) => !/[/\\\0\uFFFD\p{Cs}]/u.test(text) && text !== '.' && text !== '..')
  .filter((text) => Buffer.byteLength(text) < 200);
const path = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter((name) => !/^[a-z]:/i.test(name));
const even = (size: number) => Buffer.alloc(size, 'a');
const content = fc.oneof(
  { arbitrary: fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)), weight: 10 },
  { arbitrary: fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)), weight: 10 },
  // So even that it would pack like a bomb; and large enough to pass in pieces.
  { arbitrary: fc.constantFrom(1_500_000, 4_000_000, 4_000_001).map(even), weight: 1 },
);

it('restores any set of files', async (context) => {
  if (process.platform !== 'linux') context.skip('other systems refuse many names');
  await fc.assert(
    fc.asyncProperty(fc.dictionary(path, content, { maxKeys: 8 }), (files) =>
      inTemporaryFolder(async (folder) => {
        const newsroom = join(folder, 'newsroom');
        await put(join(newsroom, 'desk.json'), deskRecord);
        for (const [name, bytes] of Object.entries(files)) await putIfFree(newsroom, name, bytes);
        const { file, leftOut } = await backUp(newsroom, join(folder, 'out'));
        await restore(file, join(folder, 'restored'));
        expect(await contentOf(join(folder, 'restored'))).toEqual(await contentOf(newsroom));
        expect(leftOut).toEqual([]);
      }),
    ),
    { numRuns: 25 },
  );
});

/** Not where a folder is, nor below a file. */
async function putIfFree(newsroom: string, name: string, bytes: Buffer): Promise<void> {
  const place = join(newsroom, name);
  try {
    await mkdir(join(place, '..'), { recursive: true });
    await writeFile(place, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!['EISDIR', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) throw error;
  }
}

describe('keeping the newest backups', () => {
  const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;

  it('removes older ones of the same newsroom, and nothing else', () =>
    inSampleCopy(async (sample) => {
      const out = `${sample}-out`;
      await backUp(sample, out, { newsroomId: 'another', at: at(1) });
      const own = [];
      for (const day of [2, 3, 4]) own.push((await backUp(sample, out, { at: at(day) })).file);
      await copyFile(own[0]!, join(out, 'My own copy.txt'));
      await put(join(out, 'The Packet 2026-11-02 10.00.zip'), 'not a zip at all');
      await writeForeignZip(join(out, 'a.zip'), [{ name: 'readme', content: 'mine' }]);
      const kept = await zipsIn(out);
      const { file, note } = await backUp(sample, out, { keep: 2, at: at(5) });
      const gone = own.slice(0, 2).map((name) => name.slice(out.length + 1));
      expect(await zipsIn(out)).toEqual(
        [...kept.filter((name) => !gone.includes(name)), file.slice(out.length + 1)].toSorted(),
      );
      expect(note).toBeNull();
    }));

  it('never removes the one just made, whatever a wrong clock said of others', () =>
    inSampleCopy(async (sample) => {
      const out = `${sample}-out`;
      await backUp(sample, out, { at: '2031-01-01T09:00:00.000Z' });
      const { file } = await backUp(sample, out, { keep: 1, at: at(3) });
      expect(await zipsIn(out)).toEqual([file.slice(out.length + 1)]);
    }));

  it('removes none while the newest holds far fewer stories', () =>
    inSampleCopy(async (sample) => {
      const out = `${sample}-out`;
      await backUp(sample, out, { at: at(1) });
      await backUp(sample, out, { at: at(2) });
      await rm(join(sample, 'stories', '2026', '11'), { recursive: true });
      const { note } = await backUp(sample, out, { keep: 1, at: at(3) });
      expect(await zipsIn(out)).toHaveLength(3);
      expect(note).toMatch(/^Older backups are all kept: this one holds 5 stories/);
    }));
});

it('says of itself whose it is', () =>
  inSampleCopy(async (sample) => {
    const { file } = await backUp(sample, `${sample}-out`);
    expect(await readHeader(file)).toMatchObject({
      newsroomId: 'ours',
      createdAt: AT,
      stories: 20,
    });
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  }));

function has(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
