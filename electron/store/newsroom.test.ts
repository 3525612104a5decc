import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNewsroom, Newsroom } from './newsroom';
import {
  EVERY_STORY,
  deskRecord,
  filesIn,
  idsIn,
  inNewsroom,
  inSampleCopy,
  inTemporaryFolder,
  put,
  storyRecord,
} from './testing';

/** Root may read and write everything: modes say nothing then. */
const isRoot = process.getuid?.() === 0;
const modesCount = process.platform !== 'win32' && !isRoot;

describe('opening a newsroom', () => {
  it('finds the sample’s stories and photos, and nothing amiss', () =>
    inSampleCopy(async (folder) => {
      const before = await filesIn(folder);
      const newsroom = await Newsroom.open(folder);
      await newsroom.stories.catalog.upToDate();
      expect(await idsIn(newsroom.stories)).toHaveLength(20);
      expect(newsroom.problems).toEqual([]);
      expect(newsroom.readOnly).toBe(false);
      expect(await newsroom.photos.list(0, 100)).toHaveLength(8);
      expect(await filesIn(folder), 'nothing but the lock').toEqual(
        [...before, join('.copydesk', 'lock.json')].toSorted(),
      );
      await newsroom.close();
      expect(await filesIn(folder), 'nothing is left behind').toEqual(before);
    }));

  it('lets others write in one that turns out not to open', () =>
    inSampleCopy(async (folder) => {
      await rm(join(folder, 'photos'), { recursive: true });
      await put(join(folder, 'photos'), 'a file of that name');
      await expect(Newsroom.open(folder)).rejects.toMatchObject({ code: 'unreadable' });
      expect(await readdir(join(folder, '.copydesk'))).toEqual([]);
    }));

  it('refuses a file, and says what a newsroom is', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'file.txt');
      await writeFile(path, 'words');
      await expect(Newsroom.open(path)).rejects.toMatchObject({
        code: 'not-a-newsroom',
        message: expect.stringContaining('is a file'),
      });
      expect(await readFile(path, 'utf8')).toBe('words');
    }));

  it('refuses a folder that is not there or holds no desk.json', () =>
    inTemporaryFolder(async (folder) => {
      const gone = join(folder, 'gone');
      await expect(Newsroom.open(gone)).rejects.toMatchObject({ code: 'not-found' });
      await expect(Newsroom.open(folder)).rejects.toMatchObject({ code: 'not-a-newsroom' });
      await put(join(folder, 'desk.json', 'x'), 'a folder of that name');
      await expect(Newsroom.open(folder)).rejects.toMatchObject({ code: 'unreadable' });
    }));

  it.each([
    ['damaged', '{', 'unreadable'],
    ['newer and of another shape', { ...deskRecord, schema: 99, name: {} }, 'newer-version'],
    ['of a forged shape', { ...deskRecord, sections: [{ id: '../x', name: 'X' }] }, 'unreadable'],
    ['in no language', { ...deskRecord, language: 'en" onload="x' }, 'unreadable'],
  ])('refuses a desk.json that is %s, and leaves it', (_, content, code) =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'desk.json');
      await put(path, content);
      const before = await readFile(path, 'utf8');
      await expect(Newsroom.open(folder)).rejects.toMatchObject({ code });
      expect(await readFile(path, 'utf8')).toBe(before);
    }),
  );

  it('opens one that a newer Copydesk made read-only, and touches nothing', () =>
    inSampleCopy(async (folder) => {
      await put(join(folder, 'desk.json'), { ...deskRecord, schema: 99, timeZone: 'Europe/Oslo' });
      const before = await filesIn(folder);
      const newsroom = await Newsroom.open(folder, { takeOver: true });
      expect(newsroom.access.reason).toEqual({ why: 'newer', version: 99 });
      expect(newsroom.desk).toEqual(deskRecord);
      await newsroom.stories.catalog.upToDate();
      expect(await idsIn(newsroom.stories)).toHaveLength(20);
      const readOnly = { code: 'read-only' };
      await expect(newsroom.saveDesk(deskRecord)).rejects.toMatchObject(readOnly);
      const story = newsroom.stories.create({ kind: 'story', language: 'en' });
      await expect(story).rejects.toMatchObject(readOnly);
      await newsroom.close();
      expect(await filesIn(folder)).toEqual(before);
    }));

  it('refuses a folder that may not be read', (context) => {
    context.skip(!modesCount, 'folder permissions do not bind this user');
    return inNewsroom(async (_, folder) => {
      await chmod(folder, 0);
      await expect(Newsroom.open(folder)).rejects.toMatchObject({ code: 'unreadable' });
      await chmod(folder, 0o700);
    });
  });

  it('opens a folder that may not be written, read-only', (context) => {
    context.skip(!modesCount, 'folder permissions do not bind this user');
    return inNewsroom(async (_, folder) => {
      await chmod(folder, 0o500);
      const newsroom = await Newsroom.open(folder);
      expect(newsroom.readOnly).toBe(true);
      await expect(newsroom.saveDesk(deskRecord)).rejects.toMatchObject({ code: 'read-only' });
      await chmod(folder, 0o700);
    });
  });

  it.runIf(process.platform === 'linux' && isRoot)('opens a read-only disk, read-only', (context) =>
    inNewsroom(async (_, folder) => {
      try {
        execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
      } catch {
        context.skip('nothing may be mounted here');
      }
      try {
        execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' });
        const newsroom = await Newsroom.open(folder);
        expect(newsroom.readOnly).toBe(true);
        const story = newsroom.stories.create({ kind: 'story', language: 'en' });
        await expect(story).rejects.toMatchObject({ code: 'read-only' });
      } finally {
        execFileSync('umount', [folder]);
      }
    }),
  );

  it('publishes no story whose photo may not be used, whoever asks', () =>
    inSampleCopy(async (folder) => {
      const newsroom = await Newsroom.open(folder);
      await newsroom.stories.catalog.upToDate();
      const { stories } = await newsroom.stories.list(EVERY_STORY, []);
      const ready = stories.find(({ state, photoId }) => state === 'ready' && photoId !== null);
      await newsroom.photos.change(ready?.photoId ?? '', { doNotUse: true });
      const story = await newsroom.stories.open(ready?.id ?? '');
      const publish = () => newsroom.stories.save({ ...story, state: 'published' });
      await expect(publish()).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('marked “Do not use”'),
      });
      await newsroom.photos.change(ready?.photoId ?? '', { doNotUse: false });
      expect(await publish()).toMatchObject({ state: 'published' });
      await newsroom.close();
    }));

  it('lists damaged photos and stories together, and opens the rest', () =>
    inSampleCopy(async (folder) => {
      await put(join(folder, 'photos', 'bad.json'), '{');
      await put(join(folder, 'stories/2026/11/bad.json'), storyRecord({ id: 'X' }));
      const newsroom = await Newsroom.open(folder);
      await newsroom.stories.catalog.upToDate();
      expect(newsroom.problems.map(({ file }) => file)).toEqual([
        join('photos', 'bad.json'),
        join('stories', '2026', '11', 'bad.json'),
      ]);
      expect(await newsroom.photos.list(0, 100)).toHaveLength(8);
    }));
});

describe('a new newsroom', () => {
  it('bears its folder’s name, and opens', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'The Post');
      await createNewsroom(path, 'en');
      const { desk } = await Newsroom.open(path);
      expect(desk).toMatchObject({ name: 'The Post', language: 'en', rev: 1 });
      expect(desk.sections.length).toBeGreaterThan(0);
    }));

  it('is not made over another', () =>
    inNewsroom(async (newsroom, folder) => {
      await newsroom.saveDesk({ ...deskRecord, name: 'Kept' });
      await expect(createNewsroom(folder, 'fr')).rejects.toMatchObject({ code: 'exists' });
      expect((await Newsroom.open(folder)).desk.name).toBe('Kept');
    }));

  it('is refused in words where there is a file', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'notes.txt');
      await writeFile(path, 'notes');
      await expect(createNewsroom(path, 'en')).rejects.toMatchObject({
        code: 'write-failed',
        message: `“${path}” is a file, or in one, and no folder. Choose another place.`,
      });
      expect(await readFile(path, 'utf8')).toBe('notes');
    }));

  it('takes settings, which stay', () =>
    inNewsroom(async (newsroom, folder) => {
      await newsroom.saveDesk({ name: 'Post', language: 'fr', sections: deskRecord.sections });
      expect(newsroom.desk).toMatchObject({ rev: 2, name: 'Post' });
      expect((await Newsroom.open(folder)).desk).toEqual(newsroom.desk);
    }));

  it('takes settings changed at once one after the other', () =>
    inNewsroom(async (newsroom, folder) => {
      const names = ['First', 'Second', 'Third'];
      const saves = names.map((name) => newsroom.saveDesk({ ...deskRecord, name }));
      expect((await Promise.all(saves)).map(({ rev }) => rev)).toEqual([2, 3, 4]);
      expect((await Newsroom.open(folder)).desk).toMatchObject({ rev: 4, name: 'Third' });
    }));
});
