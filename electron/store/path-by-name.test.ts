import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stampAt } from './catalog/stamp';
import { pathByName } from './path-by-name';
import { inTemporaryFolder, put, storyRecord } from './testing';

it('finds the file of a story’s name, or none', () =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, '2026', '11', 'harbour-story.json');
    await put(path, storyRecord());
    expect(await pathByName(folder, 'harbour-story')).toBe(path);
    expect(await pathByName(folder, 'other-story')).toBeNull();
  }));

it('says in plain words why a file cannot be looked at', () =>
  inTemporaryFolder(async (folder) => {
    await put(join(folder, '2026', '11', 'other.json'), {});
    const path = join(folder, '2026', '11', 'harbour-story.json');
    await symlink(path, path);
    const unreadable = expect.objectContaining({ name: 'UserError', code: 'unreadable' });
    await expect(pathByName(folder, 'harbour-story')).rejects.toEqual(unreadable);
    expect(() => stampAt(path)).toThrow('could not be read');
  }));
