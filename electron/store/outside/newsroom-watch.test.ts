import { mkdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { inTemporaryFolder, put } from '../testing';
import { NewsroomWatch } from './newsroom-watch';
import { overflow } from './testing';

const deaf = { changed() {}, missed() {}, failed() {} };

/** Runs `work` beside a watch of a small newsroom; `heard` gives what it told of, each path once. */
const inWatched = (
  work: (folder: string, heard: () => string[]) => Promise<void>,
  options: ConstructorParameters<typeof NewsroomWatch>[2] = {},
) =>
  inTemporaryFolder(async (folder) => {
    for (const file of ['desk.json', 'stories/2026/11/one-story.json', 'photos/one-photo.json']) {
      await put(join(folder, file), '{}');
    }
    const told = new Set<string>();
    const changed = (paths: readonly string[]) => {
      for (const path of paths) told.add(relative(folder, path));
    };
    const watch = new NewsroomWatch(folder, { ...deaf, changed }, options);
    await watch.start();
    try {
      await work(folder, () => [...told].toSorted());
    } finally {
      watch.stop();
    }
  });

describe.each([
  ['watched by the system', {}],
  ['looked at again and again', { pollOnly: true, pollMs: 50 }],
])('a newsroom %s', (_, options) => {
  it('tells of files that are written, and of no others', () =>
    inWatched(async (folder, heard) => {
      // Another length of time than the file was made at, however coarse the file system's clock.
      await vi.waitFor(async () => {
        await put(join(folder, 'desk.json'), '{ }');
        await put(join(folder, 'stories/2026/11/one-story.json'), '{ }');
        await put(join(folder, 'stories/2026/11/.hidden.json'), '{ }');
        await put(join(folder, 'stories/2026/11/notes.txt'), '');
        await put(join(folder, 'photos/one-photo.json'), '{ }');
        await put(join(folder, 'revisions/one-story/000001.json'), '{ }');
        expect(heard()).toEqual([
          'desk.json',
          'photos/one-photo.json',
          'stories/2026/11/one-story.json',
        ]);
      }, 5000);
    }, options));

  it('tells of files in folders that were not there before', () =>
    inWatched(async (folder, heard) => {
      await put(join(folder, 'stories/2027/01/new-year.json'), '{}');
      await vi.waitFor(() => expect(heard()).toContain('stories/2027/01/new-year.json'), 5000);
      await put(join(folder, 'stories/2027/02/new-month.json'), '{}');
      await vi.waitFor(() => expect(heard()).toContain('stories/2027/02/new-month.json'), 5000);
    }, options));

  it('tells of a folder that is gone, and of what is in it when it is back', () =>
    inWatched(async (folder, heard) => {
      const month = join(folder, 'stories/2026/11');
      await rename(month, join(folder, 'elsewhere'));
      await vi.waitFor(() => expect(heard()).toContain('stories/2026/11'), 5000);
      await rename(join(folder, 'elsewhere'), month);
      await vi.waitFor(() => expect(heard()).toContain('stories/2026/11/one-story.json'), 5000);
      await writeFile(join(month, 'another-story.json'), '{}');
      await vi.waitFor(() => expect(heard()).toContain('stories/2026/11/another-story.json'), 5000);
    }, options));
});

it('a newsroom without folders of stories yet is watched until it has some', () =>
  inTemporaryFolder(async (folder) => {
    const told = vi.fn<(paths: readonly string[]) => void>();
    const watch = new NewsroomWatch(folder, { ...deaf, changed: told });
    await watch.start();
    try {
      await mkdir(join(folder, 'stories'));
      const path = join(folder, 'stories/2026/11/first-story.json');
      await put(path, '{}');
      await vi.waitFor(() => expect(told.mock.calls.flat(2)).toContain(path), 5000);
      await rm(path);
      told.mockClear();
      await vi.waitFor(() => expect(told.mock.calls.flat(2)).toContain(path), 5000);
    } finally {
      watch.stop();
    }
  }));

it.runIf(process.platform === 'linux')('says when more happened than the system could tell', () =>
  inTemporaryFolder(async (folder) => {
    const month = join(folder, 'stories', '2026', '11');
    await put(join(month, 'one-story.json'), '{}');
    const missed = vi.fn<() => void>();
    const watch = new NewsroomWatch(folder, { ...deaf, missed });
    await watch.start();
    try {
      await put(join(month, 'one-story.json'), '{ }');
      await new Promise((resolve) => setImmediate(resolve));
      expect(missed).not.toHaveBeenCalled();
      overflow(month);
      await vi.waitFor(() => expect(missed).toHaveBeenCalledOnce(), 5000);
    } finally {
      watch.stop();
    }
  }),
);

it.runIf(process.platform === 'linux')(
  'watches a folder that another took the place of untold',
  () =>
    inTemporaryFolder(async (folder) => {
      const month = join(folder, 'stories', '2026', '11');
      await put(join(month, 'one-story.json'), '{}');
      const told = vi.fn<(paths: readonly string[]) => void>();
      const missed = vi.fn<() => void>();
      const watch = new NewsroomWatch(folder, { ...deaf, changed: told, missed });
      await watch.start();
      try {
        overflow(month);
        rmSync(month, { recursive: true });
        mkdirSync(month);
        await vi.waitFor(() => expect(missed).toHaveBeenCalled(), 5000);
        await put(join(month, 'other-story.json'), '{}');
        await vi.waitFor(
          () => expect(told.mock.calls.flat(2)).toContain(join(month, 'other-story.json')),
          5000,
        );
      } finally {
        watch.stop();
      }
    }),
);

it('that is stopped while it begins tells of nothing', () =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, 'stories', '2026', '11', 'one-story.json');
    await put(file, '{}');
    const told = vi.fn<() => void>();
    const watch = new NewsroomWatch(folder, { ...deaf, changed: told, missed: told });
    const starting = watch.start();
    watch.stop();
    await starting;
    // Begun after it, and told of the same.
    const heard = vi.fn<() => void>();
    const other = new NewsroomWatch(folder, { ...deaf, changed: heard });
    await other.start();
    try {
      await put(file, '{ }');
      await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 5000);
    } finally {
      other.stop();
    }
    expect(told).not.toHaveBeenCalled();
  }));

it('watches the other folders where one cannot be looked at, and says so', () =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, 'stories', '2026', '11', 'one-story.json');
    await put(file, '{}');
    for (const year of ['2024', '2025', '2027', '2028']) {
      await symlink(year, join(folder, 'stories', year));
    }
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const changed = vi.fn<(paths: readonly string[]) => void>();
    const failed = vi.fn<(error: unknown) => void>();
    const watch = new NewsroomWatch(folder, { ...deaf, changed, failed });
    await watch.start();
    try {
      expect(failed).toHaveBeenCalledTimes(4);
      await put(file, '{ }');
      await vi.waitFor(() => expect(changed).toHaveBeenCalledWith([file]), 5000);
    } finally {
      watch.stop();
      warned.mockRestore();
    }
  }));

it('begins later where it could not begin, and tells of all that is there then', () =>
  inTemporaryFolder(async (parent) => {
    const folder = join(parent, 'newsroom');
    await symlink(folder, folder);
    const changed = vi.fn<(paths: readonly string[]) => void>();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const watch = new NewsroomWatch(folder, { ...deaf, changed });
    try {
      await expect(watch.start()).rejects.toThrow('ELOOP');
      await rm(folder);
      await put(join(folder, 'desk.json'), '{}');
      vi.advanceTimersByTime(5_000);
      await vi.waitFor(
        () => expect(changed.mock.calls.flat(2)).toContain(join(folder, 'desk.json')),
        5000,
      );
    } finally {
      watch.stop();
      vi.useRealTimers();
    }
  }));
