import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inTemporaryFolder } from '../store/testing';
import { problemHeadlines } from './problem-headlines';

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

it('finds what broken stories are called, in their files or in the version before', () =>
  inTemporaryFolder(async (folder) => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const file = (id: string) => join('stories', '2026', '11', `${id}.json`);
    await write(
      join(folder, file('cut')),
      '{"schema": 3, "headline": "The \\"Orrin\\" sails", "body": {',
    );
    await write(join(folder, file('cut-early')), '{"schema": 3, "headline": "The Orr');
    const version = (id: string, rev: number) => join(folder, 'revisions', id, `00000${rev}.json`);
    await write(version('cut-early', 2), '{"headline": "The Orrin"}');
    await write(version('cut-early', 1), '{"headline": "Older"}');
    await write(join(folder, file('empty')), '');
    await write(join(folder, file('odd')), '{"headline": "\\x", "n": 1}');
    const files = [...['cut', 'cut-early', 'empty', 'odd', 'gone'].map(file), 'photos/pier.json'];
    const problems = files.map((name) => ({ file: name, message: '' }));
    expect(await problemHeadlines({ path: folder, problems })).toEqual({
      [file('cut')]: 'The "Orrin" sails',
      [file('cut-early')]: 'The Orrin',
    });
    said.mockRestore();
  }));
