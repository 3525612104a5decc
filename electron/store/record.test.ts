import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../shared/errors';
import { noticeKind } from './notice-kind';
import { RecordFile } from './record';
import { inTemporaryFolder, put } from './testing';

/** The same with a second step that does not check what it is given. */
const brittle: typeof noticeKind = {
  ...noticeKind,
  migrations: [
    ...noticeKind.migrations.slice(0, 1),
    ({ failing, empty, ...stored }) => {
      if (failing === true) throw new TypeError('title.split is not a function');
      return empty === true ? null : { ...stored, tags: [], schema: 3 };
    },
  ],
};
/** The same by steps that change the object that they are given. */
const careless: typeof noticeKind = {
  ...noticeKind,
  migrations: [
    (stored) => {
      stored['title'] = stored['name'];
      delete stored['name'];
      return Object.assign(stored, { schema: 2 });
    },
    (stored) => Object.assign(stored, { tags: [], schema: 3 }),
  ],
};
const record = { schema: 3 as const, rev: 4, title: 'Harbour', tags: ['sea'] };

/** Runs `work` with a record file that holds `content`. */
const withStored = (content: unknown, work: (path: string) => Promise<void>) =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, 'record.json');
    await put(path, content);
    await work(path);
  });

describe('a record', () => {
  it('is read as it is in its own version', () =>
    withStored(record, async (path) => {
      const file = new RecordFile(path, noticeKind);
      expect(await file.read()).toEqual({ status: 'ok', data: record });
      expect(file.data).toEqual(record);
    }));

  it.each([
    { schema: 1, rev: 1, name: 'Harbour' },
    { schema: 2, rev: 1, title: 'Harbour' },
  ])('is brought up to date from version $schema, and the file left as it is', (old) =>
    withStored(old, async (path) => {
      expect(await new RecordFile(path, noticeKind).read()).toEqual({
        status: 'ok',
        data: { schema: 3, rev: 1, title: 'Harbour', tags: [] },
      });
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(old);
    }),
  );

  it('of a newer version is shown as far as it is known, and never written over', () =>
    withStored({ ...record, schema: 4, desk: 'night' }, async (path) => {
      const before = await readFile(path, 'utf8');
      const file = new RecordFile(path, noticeKind);
      expect(await file.read()).toEqual({ status: 'newer', version: 4, known: record });
      expect(file.data).toBeNull();
      await expect(file.write(record)).rejects.toMatchObject({ code: 'newer-version' });
      expect(await readFile(path, 'utf8')).toBe(before);
    }));

  it('of a newer version in which a known field means something else is not shown', () =>
    withStored({ ...record, schema: 4, title: { en: 'Harbour' } }, async (path) => {
      const result = await new RecordFile(path, noticeKind).read();
      expect(result).toEqual({ status: 'newer', version: 4, known: null });
    }));

  it.each([
    ['throws', { schema: 2, rev: 1, title: 'Harbour', failing: true }],
    ['finds no record to go on from', { schema: 2, rev: 1, title: 'Harbour', empty: true }],
  ])('whose migration %s is damaged, and left as it is', (_, old) =>
    withStored(old, async (path) => {
      const result = await new RecordFile(path, brittle).read();
      expect(result).toEqual({ status: 'damaged', reason: 'It is no record of version 2.' });
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(old);
    }),
  );

  it('migrated by steps that change what they are given keeps its file, until the next save', () =>
    withStored({ schema: 1, rev: 1, name: 'Harbour' }, async (path) => {
      const before = await readFile(path, 'utf8');
      const file = new RecordFile(path, careless, {
        revisionPath: (rev, isOlder) => (isOlder ? `${path}.${rev}` : null),
      });
      await file.read();
      expect(file.data).toEqual({ schema: 3, rev: 1, title: 'Harbour', tags: [] });
      expect(await readFile(path, 'utf8')).toBe(before);
      await file.write({ ...record, rev: 2 });
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ schema: 3, rev: 2 });
      expect(await readFile(`${path}.1`, 'utf8'), 'the old shape is kept').toBe(before);
      await file.write({ ...record, rev: 3 });
      expect(existsSync(`${path}.2`), 'the current one is no older shape').toBe(false);
    }));

  it.each([
    ['is no JSON', '{', 'It is not JSON.'],
    ['is a list', [record], 'It does not hold a record.'],
    ['has no version', { rev: 1 }, 'It does not say which version it is.'],
    ['has version 0', { ...record, schema: 0 }, 'It does not say which version it is.'],
    ['has a version that is a text', { ...record, schema: '3' }, /which version/],
    ['has a field of another type', { ...record, title: 5 }, /^title: /],
    ['has a field too many', { ...record, more: 1 }, /Unrecognized key/],
    ['has a forged prototype', '{"schema":3,"rev":1,"__proto__":{"title":"x","tags":[]}}', /title/],
  ])('that %s is damaged, and says why', (_, content, reason) =>
    withStored(content, async (path) => {
      const file = new RecordFile(path, noticeKind);
      const result = await file.read();
      expect(result.status).toBe('damaged');
      expect(result).toHaveProperty('reason', expect.stringMatching(reason));
      expect(file.data).toBeNull();
    }),
  );

  it('that is not there is missing', () =>
    inTemporaryFolder(async (folder) => {
      const file = new RecordFile(join(folder, 'none.json'), noticeKind);
      expect(await file.read()).toEqual({ status: 'missing' });
    }));

  it('that has gone since it was read is missing, not what it was', () =>
    withStored(record, async (path) => {
      const file = new RecordFile(path, noticeKind);
      await file.read();
      await rm(path);
      expect(await file.read()).toEqual({ status: 'missing' });
      expect(file.data).toBeNull();
    }));

  it('that has become damaged or newer since is no longer taken for what it was', () =>
    withStored(record, async (path) => {
      const file = new RecordFile(path, noticeKind);
      for (const content of ['<<<<<<< ours', JSON.stringify({ ...record, schema: 4 })]) {
        await writeFile(path, JSON.stringify(record));
        await file.read();
        await writeFile(path, content);
        await file.read();
        expect(file.data).toBeNull();
      }
    }));

  it('written over a damaged file keeps that first, as it was', async () => {
    for (const content of ['<<<<<<< ours', '', 'null', '{"schema":3}']) {
      await withStored(content, async (path) => {
        const file = new RecordFile(path, noticeKind);
        expect(await file.read()).toMatchObject({ status: 'damaged' });
        await file.write(record);
        await file.write({ ...record, rev: 5 });
        const aside = join(path, '..', 'set-aside');
        const [kept, ...others] = await readdir(aside);
        expect(others).toEqual([]);
        expect(await readFile(join(aside, kept!), 'utf8')).toBe(content);
        expect(await new RecordFile(path, noticeKind).read()).toMatchObject({ data: { rev: 5 } });
      });
    }
  });

  it('that may not be written sets nothing aside', () =>
    withStored('<<<<<<< ours', async (path) => {
      const refuse = () => {
        throw new UserError('read-only', 'Another took over.');
      };
      const file = new RecordFile(path, noticeKind, { refuse });
      await file.read();
      await expect(file.write(record)).rejects.toMatchObject({ code: 'read-only' });
      expect(await readdir(join(path, '..'))).toEqual(['record.json']);
    }));

  it('is as before when it could not be written', () =>
    withStored(record, async (path) => {
      const file = new RecordFile(path, noticeKind);
      await file.read();
      await writeFile(path, '{}');
      await expect(file.write({ ...record, rev: 5 })).rejects.toMatchObject({ code: 'conflict' });
      expect(file.data).toEqual(record);
    }));

  it('keeps each version that it replaces under the number of that version', () =>
    withStored(record, async (path) => {
      const file = new RecordFile(path, noticeKind, { revisionPath: (rev) => `${path}.${rev}` });
      await file.read();
      await file.write({ ...record, rev: 5, title: 'Port' });
      await file.write({ ...record, rev: 6, title: 'Quay' });
      expect(JSON.parse(await readFile(`${path}.4`, 'utf8'))).toEqual(record);
      expect(JSON.parse(await readFile(`${path}.5`, 'utf8'))).toMatchObject({ title: 'Port' });
    }));
});
