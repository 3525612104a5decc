import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskRecord, inSampleCopy, inTemporaryFolder, put } from '../testing';
import { refuseName } from './safe-path';
import { backUp, contentOf, forge, restore, writeForeignZip, type ForeignEntry } from './testing';

const desk: ForeignEntry = { name: 'desk.json', content: JSON.stringify(deskRecord) };

/** The line that the list of an honest backup has for an entry. */
function listed({ name, renamed, content }: ForeignEntry) {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: renamed ?? name, size: bytes.length, sha256, modified: 0 };
}

/** Why restoring is refused, after a look that it wrote nothing outside its own folder. */
async function refusalOf(folder: string, zip: string): Promise<unknown> {
  const before = await readdir(folder);
  const [outcome] = await Promise.allSettled([restore(zip, join(folder, 'restored'))]);
  await rm(join(folder, 'restored-unfinished'), { recursive: true, force: true });
  expect(await readdir(folder)).toEqual(before);
  return outcome.status === 'rejected' ? outcome.reason : null;
}

describe('a forged backup', () => {
  it('that is honest is restored: the refusals below have their own reasons', () =>
    inTemporaryFolder(async (folder) => {
      const zip = join(folder, 'honest.zip');
      const note = { name: 'evil.txt', content: 'harmless' };
      await forge(zip, [desk, note], [desk, note].map(listed));
      await restore(zip, join(folder, 'restored'));
      expect((await readdir(join(folder, 'restored'))).toSorted()).toEqual([
        'desk.json',
        'evil.txt',
      ]);
    }));

  it.each([
    ['up and out', 'aa/aa/evil.txt', '../../evil.txt'],
    ['to the root', 'aaaaa/evil.txt', '/tmp/evil.txt'.slice(0, 14).padEnd(14, 'x')],
    ['by a backslash', 'aa/aa/evil.txt', '..\\..\\evil.txt'],
    ['to a drive', 'aa/evil.txt', 'C:/evil.txt'],
    ['by a NUL', 'aa/evil.txt', 'a\0/evil.txt'],
  ])('that leads %s is refused', (_, name, renamed) =>
    inTemporaryFolder(async (folder) => {
      const evil = { name, renamed, content: 'evil' };
      await forge(join(folder, 'in', 'slip.zip'), [desk, evil], [desk, evil].map(listed));
      const zip = join(folder, 'in', 'slip.zip');
      expect(await refusalOf(folder, zip)).toMatchObject({
        code: 'unreadable',
        message: /slip\.zip/,
      });
    }),
  );

  it('with a link is refused', () =>
    inTemporaryFolder(async (folder) => {
      const link = { name: 'evil', content: '/etc/passwd', mode: 0o120777 };
      const zip = join(folder, 'link.zip');
      await forge(zip, [desk, link], [desk, link].map(listed));
      expect(await refusalOf(folder, zip)).toMatchObject({
        code: 'unreadable',
        message: /“evil” is no plain file/,
      });
    }));

  it('that is a bomb is refused before it goes off', () =>
    inTemporaryFolder(async (folder) => {
      const bomb = { name: 'stories/evil.json', content: Buffer.alloc(30_000_000) };
      const zip = join(folder, 'bomb.zip');
      await forge(zip, [desk, bomb], [desk, bomb].map(listed));
      const refusal = { code: 'unreadable', message: /would expand to 30000000 bytes/ };
      expect(await refusalOf(folder, zip)).toMatchObject(refusal);
    }));

  it('that claims a size which it does not have is refused, and never unpacked beyond it', () =>
    inTemporaryFolder(async (folder) => {
      const zip = join(folder, 'liar.zip');
      const story = { name: 'evil.json', content: 'e'.repeat(60_000) };
      await forge(zip, [desk, story], [desk, { ...listed(story), size: 10 }]);
      expect(await refusalOf(folder, zip)).toMatchObject({ code: 'unreadable' });
      // In the zip's own directory too: 60,000 becomes 10.
      const bytes = await readFile(zip);
      const size = Buffer.alloc(4);
      size.writeUInt32LE(60_000);
      for (let at = bytes.indexOf(size); at !== -1; at = bytes.indexOf(size, at + 1)) {
        bytes.writeUInt32LE(10, at);
      }
      await writeFile(zip, bytes);
      expect(await refusalOf(folder, zip)).toMatchObject({ code: 'unreadable' });
    }));

  it('that claims more than the disk holds is refused', () =>
    inTemporaryFolder(async (folder) => {
      const zip = join(folder, 'huge.zip');
      await forge(zip, [desk], [listed(desk), { ...listed(desk), path: 'x', size: 2 ** 50 }]);
      expect(await refusalOf(folder, zip)).toMatchObject({
        code: 'disk-full',
        message: /MB are free there/,
      });
    }));

  it.each([
    ['a file with other content', (line: object) => ({ ...line, sha256: '0'.repeat(64) })],
    ['a file that is missing', (line: object) => ({ ...line, path: 'stories/gone.json' })],
    ['a derived file', (line: object) => ({ ...line, path: '.copydesk/backup.json' })],
    ['what is no list', () => ({ path: '../evil' })],
  ])('whose list names %s is refused', (_, change) =>
    inTemporaryFolder(async (folder) => {
      const zip = join(folder, 'listed.zip');
      const story = { name: 'evil.json', content: '{}' };
      await forge(zip, [desk, story], [listed(desk), change(listed(story))]);
      expect(await refusalOf(folder, zip)).toMatchObject({ code: 'unreadable' });
    }),
  );

  it('without a desk that can be read is refused', () =>
    inTemporaryFolder(async (folder) => {
      const zip = join(folder, 'newer.zip');
      const newer = { name: 'desk.json', content: JSON.stringify({ ...deskRecord, schema: 99 }) };
      await forge(zip, [newer], [listed(newer)]);
      expect(await refusalOf(folder, zip)).toMatchObject({ code: 'newer-version' });
      await forge(zip, [], []);
      expect(await refusalOf(folder, zip)).toMatchObject({ code: 'not-found' });
    }));

  it('that names no newsroom is refused, as is a zip of anything else, and what is no zip', () =>
    inTemporaryFolder(async (folder) => {
      const zip = join(folder, 'some.zip');
      await writeForeignZip(zip, [desk]);
      expect(await refusalOf(folder, zip)).toMatchObject({
        code: 'unreadable',
        message: /no backup of Copydesk/,
      });
      await put(zip, 'PK, says this file.');
      expect(await refusalOf(folder, zip)).toMatchObject({
        code: 'unreadable',
        message: /: it is no zip file, or was cut short\. Choose another backup\.$/,
      });
      expect(await refusalOf(folder, join(folder, 'gone.zip'))).toMatchObject({
        code: 'not-found',
      });
    }));
});

it('a backup cut off or changed anywhere is refused, or gives every byte all the same', () =>
  inSampleCopy(async (sample) => {
    const { file } = await backUp(sample, `${sample}-out`);
    const whole = await readFile(file);
    const expected = await contentOf(sample);
    for (let n = 0; n < 40; n += 1) {
      const at = Math.floor((whole.length * n) / 40);
      const bytes = n % 2 === 0 ? whole.subarray(0, at) : Buffer.from(whole);
      if (n % 2 === 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      await writeFile(`${sample}-bad.zip`, bytes);
      const folder = `${sample}-restored-${n}`;
      const [outcome] = await Promise.allSettled([restore(`${sample}-bad.zip`, folder)]);
      const result =
        outcome.status === 'fulfilled'
          ? await contentOf(folder)
          : { code: (outcome.reason as { code: unknown }).code, made: existsSync(folder) };
      expect([expected, { code: 'unreadable', made: false }]).toContainEqual(result);
    }
  }));

it('nothing is restored over files, and an empty folder is as good as a new one', () =>
  inSampleCopy(async (sample) => {
    const { file } = await backUp(sample, `${sample}-out`);
    const before = await contentOf(sample);
    await expect(restore(file, sample)).rejects.toMatchObject({ code: 'exists' });
    expect(await contentOf(sample)).toEqual(before);
    await put(`${sample}-file`, 'a file');
    await expect(restore(file, `${sample}-file`)).rejects.toMatchObject({ code: 'exists' });
    await expect(restore(file, join(sample, 'not/there/yet'))).rejects.toMatchObject({
      code: 'not-found',
    });
    await mkdir(`${sample}-empty`);
    await restore(file, `${sample}-empty`);
    expect(await contentOf(`${sample}-empty`)).toEqual(before);
  }));

describe('refuseName', () => {
  it.each(['CON', 'a/aux.txt', 'what?.json', 'a /b', 'dot.', 'b/a:b'])(
    'refuses %s on Windows only',
    (name) => {
      expect(() => refuseName(name, 'win32')).toThrow('Windows');
      expect(() => refuseName(name, 'linux')).not.toThrow();
    },
  );

  it.each(['', '.', 'a//b', 'a/./b', 'a/..', '.copydesk/x', '.Copydesk/x', 'D:x', '/a', 'a\\b'])(
    'refuses %j everywhere',
    (name) => expect(() => refuseName(name, 'linux')).toThrow('newsroom'),
  );
});
