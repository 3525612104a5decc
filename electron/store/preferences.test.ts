import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Preferences } from './preferences';
import { inTemporaryFolder, put } from './testing';

const FILE = 'preferences.json';
const place = { x: 10, y: 20, width: 900, height: 700, maximized: false };
const stored = async (folder: string) =>
  JSON.parse(await readFile(join(folder, FILE), 'utf8')) as Record<string, unknown>;

describe('preferences', () => {
  it('start with the system’s appearance and nothing recent', () =>
    inTemporaryFolder(async (folder) => {
      const preferences = await Preferences.open(join(folder, 'not/there/yet'));
      expect(preferences).toMatchObject({ theme: 'system', recent: [] });
      await preferences.setTheme('dark');
      expect((await Preferences.open(join(folder, 'not/there/yet'))).theme).toBe('dark');
    }));

  it('keep the newsroom visited last on top, once, with the story open in it', () =>
    inTemporaryFolder(async (folder) => {
      const preferences = await Preferences.open(folder);
      await preferences.visited('/a', 'A');
      await preferences.setStory('/a', 'story-in-a');
      await preferences.visited('/b', 'B');
      await preferences.visited('/a', 'A, renamed');
      expect((await Preferences.open(folder)).recent).toEqual([
        { path: '/a', name: 'A, renamed', storyId: 'story-in-a' },
        { path: '/b', name: 'B', storyId: null },
      ]);
      await preferences.forget('/a');
      expect(preferences.recent.map(({ path }) => path)).toEqual(['/b']);
    }));

  it('remember the last eight newsrooms', () =>
    inTemporaryFolder(async (folder) => {
      const preferences = await Preferences.open(folder);
      for (let n = 0; n < 10; n += 1) await preferences.visited(`/${n}`, `${n}`);
      expect(preferences.recent.map(({ name }) => name).join('')).toBe('98765432');
    }));

  it('keep every change of many at once', () =>
    inTemporaryFolder(async (folder) => {
      const preferences = await Preferences.open(folder);
      await Promise.all([
        preferences.setTheme('light'),
        preferences.visited('/a', 'A'),
        preferences.setWindow(place),
        preferences.setStory('/a', 'story-in-a'),
      ]);
      expect(await stored(folder)).toMatchObject({
        theme: 'light',
        window: place,
        recent: [{ path: '/a', storyId: 'story-in-a' }],
      });
    }));

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['of a newer version', { schema: 9 }],
    ['of another shape', { schema: 1, rev: 0, theme: 'neon', recent: [], window: null }],
  ])('that are %s start afresh and can be changed', (_, content) =>
    inTemporaryFolder(async (folder) => {
      await put(join(folder, FILE), content);
      const preferences = await Preferences.open(folder);
      expect(preferences.theme).toBe('system');
      await preferences.setTheme('dark');
      expect((await Preferences.open(folder)).theme).toBe('dark');
    }),
  );

  it('that cannot be read at all do not keep Copydesk from starting', () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, FILE));
      const preferences = await Preferences.open(folder);
      expect(preferences.theme).toBe('system');
      await expect(preferences.setTheme('dark')).rejects.toMatchObject({ name: 'UserError' });
    }));

  it.each([
    ['changed', '{"schema":1,"rev":7,"theme":"light","recent":[],"window":null}'],
    ['garbled', '<<<<'],
    ['removed', null],
  ])('%s by another program are written over', (_, content) =>
    inTemporaryFolder(async (folder) => {
      const preferences = await Preferences.open(folder);
      await preferences.setTheme('dark');
      if (content === null) await rm(join(folder, FILE));
      else await writeFile(join(folder, FILE), content);
      await preferences.setWindow(place);
      expect(await stored(folder)).toMatchObject({ theme: 'dark', window: place });
    }),
  );
});
