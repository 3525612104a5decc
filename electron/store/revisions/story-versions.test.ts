import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../../shared/story';
import { inStories, put, storyRecord } from '../testing';
import { StoryVersions } from './story-versions';

const ID = 'harbour-story';

/** A store of one story, at version 3, with these earlier files; the newsroom's folder too. */
function withVersions(
  files: Record<string, unknown>,
  work: (versions: StoryVersions, folder: string, read: () => Promise<Story>) => Promise<void>,
): Promise<void> {
  return inStories({ [`${ID}.json`]: storyRecord() }, async (store, folder) => {
    for (const [name, content] of Object.entries(files)) {
      await put(join(folder, 'revisions', ID, name), content);
    }
    await work(new StoryVersions(folder, store), folder, () => store.read(ID));
  });
}

describe('earlier versions', () => {
  it('are listed with the newest first, one that cannot be read as such', () =>
    withVersions(
      {
        '000001.json': storyRecord({ rev: 1, state: 'editing' }),
        '000002.json': '{"half',
        '000002-abcdef012345.json': storyRecord({ rev: 2 }),
        'notes.txt': 'not a version',
      },
      async (versions) => {
        const { total, versions: listed } = await versions.list(ID, 0, 10);
        expect(total).toBe(3);
        expect(listed).toMatchObject([
          { name: '000002.json', rev: 2, keptAside: false, status: 'unusable' },
          { name: '000002-abcdef012345.json', rev: 2, keptAside: true, status: 'ok', words: 2 },
          { name: '000001.json', rev: 1, status: 'ok', state: 'editing' },
        ]);
        expect((await versions.list(ID, 1, 1)).versions).toEqual([listed[1]]);
      },
    ));

  it('are none for a story that was never saved again', () =>
    withVersions({}, async (versions) => {
      expect(await versions.list(ID, 0, 10)).toEqual({ total: 0, versions: [] });
    }));

  it('of another story are not taken for this one’s', () =>
    withVersions({ '000001.json': storyRecord({ id: 'another-story' }) }, async (versions) => {
      await expect(versions.read(ID, '000001.json')).rejects.toMatchObject({ code: 'unreadable' });
    }));

  it('come back as the next version, and what they replace is kept', () =>
    withVersions(
      { '000001.json': storyRecord({ rev: 1, headline: 'As it was', state: 'editing' }) },
      async (versions, folder, read) => {
        const { story, before } = await versions.restore(ID, '000001.json');
        expect(story).toMatchObject({ rev: 4, headline: 'As it was', state: 'draft' });
        expect(before).toEqual(storyRecord());
        expect(await read()).toEqual(story);
        const kept = await readFile(join(folder, 'revisions', ID, '000003.json'), 'utf8');
        expect(JSON.parse(kept)).toEqual(before);
        const again = await versions.restore(ID, '000003.json');
        expect(again.story).toMatchObject({ rev: 5, headline: before.headline });
      },
    ));

  it('bring back words alone: embargo, schedule, profile and length target stay as they are now', () => {
    const at = { at: '2099-11-20T10:00:00.000Z', zone: 'Europe/Berlin' };
    const lengthTarget = { unit: 'words', count: 400 } as const;
    const now = { embargo: at, schedule: at, profile: 'brief', lengthTarget };
    return inStories({ [`${ID}.json`]: storyRecord(now) }, async (store, folder) => {
      await put(join(folder, 'revisions', ID, '000001.json'), storyRecord({ rev: 1 }));
      const { story } = await new StoryVersions(folder, store).restore(ID, '000001.json');
      expect(story).toMatchObject(now);
    });
  });

  it('do not come back over what another program wrote meanwhile', () =>
    withVersions({ '000001.json': storyRecord({ rev: 1 }) }, async (versions, folder, read) => {
      await read();
      const path = join(folder, 'stories', '2026', '11', `${ID}.json`);
      const theirs = JSON.stringify(storyRecord({ headline: 'Theirs' }));
      await writeFile(path, theirs);
      await expect(versions.restore(ID, '000001.json')).rejects.toMatchObject({ code: 'conflict' });
      expect(await readFile(path, 'utf8')).toBe(theirs);
      expect(await readdir(join(folder, 'revisions', ID))).toEqual(['000001.json']);
    }));

  it('do not change the text of a story that stands still', () =>
    inStories(
      { [`${ID}.json`]: storyRecord({ state: 'published', publishedAt: '2026-11-20T09:00:00Z' }) },
      async (store, folder) => {
        await put(join(folder, 'revisions', ID, '000001.json'), storyRecord({ rev: 1 }));
        const versions = new StoryVersions(folder, store);
        await expect(versions.restore(ID, '000001.json')).rejects.toMatchObject({
          code: 'refused',
        });
      },
    ));
});
