import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';
import { inTemporaryFolder } from './store/testing';

const nothing = { newsroom: null, userData: null, story: null };

describe('the command line', () => {
  it('may be empty', () => expect(readArguments([], {})).toEqual(nothing));

  it.each([
    { argv: ['--newsroom', '/n', '--user-data-dir', '/u', '--story', 'one'] },
    { argv: ['--newsroom=/n', '--user-data-dir=/u', '--story=one'] },
    { argv: ['--no-sandbox', '/app', '--user-data-dir=/u', '--story', 'one', '--newsroom', '/n'] },
    {
      argv: [
        '--inspect=0',
        '--remote-debugging-port=0',
        '--newsroom=/n',
        '--user-data-dir=/u',
        '--story=one',
      ],
    },
  ])('names newsroom, profile and story: $argv', ({ argv }) => {
    expect(readArguments(argv, {})).toEqual({
      newsroom: resolve('/n'),
      userData: resolve('/u'),
      story: 'one',
    });
  });

  it.each([{ argv: ['--newsroom'] }, { argv: ['--newsroom='] }, { argv: ['--', '--x'] }])(
    'names none by $argv',
    ({ argv }) => expect(readArguments(argv, {})).toEqual(nothing),
  );

  it('comes before the environment', () => {
    const environment = { COPYDESK_NEWSROOM: '/env' };
    expect(readArguments([], environment).newsroom).toBe(resolve('/env'));
    expect(readArguments(['--newsroom=/n'], environment).newsroom).toBe(resolve('/n'));
    expect(readArguments([], { COPYDESK_NEWSROOM: '' }).newsroom).toBeNull();
  });

  it('takes a newsroom’s folder or its desk.json, and no other folder', () =>
    inTemporaryFolder(async (folder) => {
      const newsroom = join(folder, 'newsroom');
      await mkdir(newsroom);
      await writeFile(join(newsroom, 'desk.json'), '{}');
      expect(readArguments([folder, newsroom], {}).newsroom).toBe(newsroom);
      expect(readArguments([join(newsroom, 'desk.json')], {}).newsroom).toBe(newsroom);
      expect(readArguments([folder, join(folder, 'gone')], {}).newsroom).toBeNull();
    }));

  it('starts relative paths where Copydesk was started', () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'newsroom'));
      await writeFile(join(folder, 'newsroom', 'desk.json'), '{}');
      const newsroom = join(folder, 'newsroom');
      expect(readArguments(['newsroom'], {}, folder).newsroom).toBe(newsroom);
      expect(readArguments(['--newsroom', 'newsroom'], {}, folder).newsroom).toBe(newsroom);
    }));
});
