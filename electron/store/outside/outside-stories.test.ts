import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../../shared/story';
import { EVERY_STORY, filesIn, idsIn, inStories, put, STORY_FOLDER, storyRecord } from '../testing';
import type { StoryStore } from '../story-store';

const one = { 'harbour-story.json': storyRecord() };
const pathOf = (folder: string, name = 'harbour-story.json') => join(folder, STORY_FOLDER, name);
const stored = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as Story;
const listed = async (store: StoryStore) =>
  (await store.list(EVERY_STORY, [])).stories.map(({ headline }) => headline);

/** Headlines of everything that the newsroom holds of the story but the version both began with. */
async function kept(folder: string): Promise<string[]> {
  const files = await filesIn(folder);
  const stories = await Promise.all(files.map((file) => stored(join(folder, file))));
  const headlines = stories.map(({ headline }) => headline);
  expect(headlines.filter((headline) => headline === 'Harbour reopens').length).toBeLessThan(2);
  return headlines.filter((headline) => headline !== 'Harbour reopens').toSorted();
}

/** Opened here at revision 3, changed outside under the same number. */
const inConflict = (
  work: (found: {
    store: StoryStore;
    folder: string;
    mine: Story;
    hash: string | null;
  }) => Promise<void>,
  theirs: unknown = storyRecord({ headline: 'Theirs' }),
) =>
  inStories(one, async (store, folder) => {
    const opened = await store.open('harbour-story');
    if (theirs === null) await rm(pathOf(folder));
    else await put(pathOf(folder), theirs);
    const { hash } = await store.outside.stored('harbour-story');
    await work({ store, folder, mine: { ...opened, headline: 'Mine' }, hash });
  });

describe('a story’s file that another program wrote', () => {
  it('is listed as it is now, and what we write ourselves is nothing new', () =>
    inStories(one, async (store, folder) => {
      const opened = await store.open('harbour-story');
      await store.save({ ...opened, headline: 'Ours' });
      expect(await store.outside.lookAgain(pathOf(folder))).toEqual({ kind: 'none' });
      await put(pathOf(folder), storyRecord({ headline: 'Theirs' }));
      const changed = { kind: 'changed', id: 'harbour-story' };
      expect(await store.outside.lookAgain(pathOf(folder))).toEqual(changed);
      expect(await listed(store)).toEqual(['Theirs']);
    }));

  it('replaces the version known here, which is kept', () =>
    inStories(one, async (store, folder) => {
      const opened = await store.open('harbour-story');
      await store.save({ ...opened, headline: 'Ours' });
      await put(pathOf(folder), storyRecord({ headline: 'Theirs' }));
      await store.outside.lookAgain(pathOf(folder));
      expect(await kept(folder)).toEqual(['Ours', 'Theirs']);
    }));

  it('is not called seen by being looked at', () =>
    inStories(one, async (store, folder) => {
      const opened = await store.open('harbour-story');
      await put(pathOf(folder), storyRecord({ headline: 'Theirs' }));
      await store.outside.lookAgain(pathOf(folder));
      expect(await store.outside.stored('harbour-story')).toMatchObject({ known: false });
      await expect(store.save(opened)).rejects.toMatchObject({ code: 'conflict' });
    }));

  it('can be gone on with once it is taken as seen, and not when it is another by then', () =>
    inConflict(async ({ store, folder, mine, hash }) => {
      expect(await store.outside.takeStored(mine.id, hash!)).toBe(true);
      await put(pathOf(folder), storyRecord({ headline: 'Theirs again' }));
      expect(await store.outside.takeStored(mine.id, hash!)).toBe(false);
      await expect(store.save(mine)).rejects.toMatchObject({ code: 'conflict' });
      expect(await kept(folder)).toEqual(['Theirs again']);
    }));

  it('that cannot be used is a problem until it can', () =>
    inStories(one, async (store, folder) => {
      await put(pathOf(folder), '<<<<<<< HEAD');
      expect(await store.outside.lookAgain(pathOf(folder))).toEqual({ kind: 'problem' });
      expect(store.catalog.problems.first.map(({ file }) => file)).toEqual([
        join(STORY_FOLDER, 'harbour-story.json'),
      ]);
      await put(pathOf(folder), storyRecord({ headline: 'Merged' }));
      await store.outside.lookAgain(pathOf(folder));
      expect(store.catalog.problems.first).toEqual([]);
      expect(await listed(store)).toEqual(['Merged']);
    }));

  it('is a new story, the same under another name, or a version of one there is', () =>
    inStories(one, async (store, folder) => {
      const look = async (name: string, story: Story) => {
        await put(pathOf(folder, name), story);
        return store.outside.lookAgain(pathOf(folder, name));
      };
      const added = storyRecord({ id: 'other-story', headline: 'Other' });
      expect(await look('other-story.json', added)).toEqual({ kind: 'changed', id: 'other-story' });
      const copy = storyRecord({ headline: 'Copy' });
      expect(await look('harbour-story (1).json', copy)).toMatchObject({ kind: 'copy' });
      expect(await look('whatever.json', copy)).toMatchObject({ kind: 'copy' });
      expect(await store.copies('harbour-story')).toHaveLength(2);
      await rm(pathOf(folder));
      expect(await look('renamed.json', storyRecord({ headline: 'Renamed' }))).toMatchObject({
        kind: 'changed',
      });
      expect((await listed(store)).toSorted()).toEqual(['Other', 'Renamed']);
      expect((await store.open('harbour-story')).headline).toBe('Renamed');
    }));
});

describe('a story that was changed here and outside', () => {
  it('as mine is the next version, and theirs is kept', () =>
    inConflict(async ({ store, folder, mine, hash }) => {
      const { story } = await store.outside.settle(mine, 'mine', hash);
      expect(story).toMatchObject({ rev: 4, headline: 'Mine' });
      expect(await stored(pathOf(folder))).toEqual(story);
      expect(await kept(folder)).toEqual(['Mine', 'Theirs']);
      expect(await store.save({ ...story, headline: 'On' })).toMatchObject({ rev: 5 });
    }));

  it('as theirs stays as it is, and mine is kept', () =>
    inConflict(async ({ store, folder, mine, hash }) => {
      const { story } = await store.outside.settle(mine, 'theirs', hash);
      expect(story.headline).toBe('Theirs');
      expect(await kept(folder)).toEqual(['Mine', 'Theirs']);
      expect(await store.save({ ...story, headline: 'On' })).toMatchObject({ rev: 4 });
      expect(await kept(folder)).toEqual(['Mine', 'On', 'Theirs']);
    }));

  it('as both is two stories', () =>
    inConflict(async ({ store, mine, hash }) => {
      const published = { ...mine, state: 'published' as const };
      const { story, copyId } = await store.outside.settle(published, 'both', hash);
      expect(story.headline).toBe('Theirs');
      expect(await store.open(copyId!)).toMatchObject({ headline: 'Mine (copy)', state: 'draft' });
      expect(await idsIn(store)).toHaveLength(2);
    }));

  it.each(['mine', 'theirs', 'both'] as const)(
    'and once more while somebody looks is compared again, not settled as %s',
    (side) =>
      inConflict(async ({ store, folder, mine, hash }) => {
        await put(pathOf(folder), storyRecord({ headline: 'Theirs again' }));
        await expect(store.outside.settle(mine, side, hash)).rejects.toMatchObject({
          code: 'conflict',
        });
        expect(await kept(folder)).toEqual(['Theirs again']);
      }),
  );

  it('into something that is no story is saved again, and that is kept as well', () =>
    inConflict(async ({ store, folder, mine, hash }) => {
      expect(await store.outside.stored(mine.id)).toMatchObject({ status: 'unusable' });
      expect((await store.outside.settle(mine, 'mine', hash)).story.headline).toBe('Mine');
      const [kept, ...others] = await filesIn(join(folder, 'set-aside'));
      expect(others).toEqual([]);
      expect(await readFile(join(folder, 'set-aside', kept!), 'utf8')).toBe('<<<<<<< HEAD');
    }, '<<<<<<< HEAD'));

  it('with a block that nobody knows is not offered to be taken', () =>
    inConflict(
      async ({ store, mine }) => {
        expect(await store.outside.stored(mine.id)).toMatchObject({ status: 'unusable' });
      },
      storyRecord({ body: { type: 'doc', content: [{ type: 'carousel' }] } }),
    ));
});

describe('a copy that a sync program left', () => {
  const copyName = 'harbour-story (conflicted copy 2026-11-20).json';
  const withCopy = (
    work: (found: { store: StoryStore; folder: string; which: CopyName }) => Promise<void>,
  ) =>
    inStories({ ...one, [copyName]: storyRecord({ headline: 'Copy' }) }, async (store, folder) => {
      const [copy] = await store.copies('harbour-story');
      const which = { file: join(STORY_FOLDER, copyName), hash: copy!.hash };
      await work({ store, folder, which });
    });
  interface CopyName {
    file: string;
    hash: string;
  }

  it('is kept among the story’s versions when the story stays as it is', () =>
    withCopy(async ({ store, folder, which }) => {
      const { story } = await store.settleCopy('harbour-story', which, 'mine');
      expect(story.headline).toBe('Harbour reopens');
      expect(await filesIn(join(folder, STORY_FOLDER))).toEqual(['harbour-story.json']);
      expect(await kept(folder)).toEqual(['Copy']);
    }));

  it('is the story’s next version when it is taken', () =>
    withCopy(async ({ store, folder, which }) => {
      const { story } = await store.settleCopy('harbour-story', which, 'theirs');
      expect(story).toMatchObject({ rev: 4, headline: 'Copy' });
      expect(await stored(pathOf(folder))).toEqual(story);
      expect(await filesIn(join(folder, STORY_FOLDER))).toEqual(['harbour-story.json']);
      expect((await stored(join(folder, 'revisions/harbour-story/000003.json'))).headline).toBe(
        'Harbour reopens',
      );
    }));

  it('is a story of its own when both are wanted', () =>
    withCopy(async ({ store, which }) => {
      const { copyId } = await store.settleCopy('harbour-story', which, 'both');
      expect((await store.open(copyId!)).headline).toBe('Copy (copy)');
      expect(await store.copies('harbour-story')).toEqual([]);
    }));

  it('that was changed meanwhile is left alone, and so is every other file', () =>
    withCopy(async ({ store, folder, which }) => {
      const conflict = { code: 'conflict' };
      const settle = (other: CopyName) => store.settleCopy('harbour-story', other, 'mine');
      await expect(settle({ ...which, file: '../desk.json' })).rejects.toMatchObject(conflict);
      await put(pathOf(folder, copyName), storyRecord({ headline: 'Copy again' }));
      await expect(settle(which)).rejects.toMatchObject(conflict);
      expect(await kept(folder)).toEqual(['Copy again']);
    }));
});

describe('a story whose file is gone', () => {
  it('leaves the list, and can be saved again', () =>
    inConflict(async ({ store, folder, mine, hash }) => {
      expect(hash).toBeNull();
      expect(await store.outside.lookAgain(pathOf(folder))).toMatchObject({ kind: 'gone' });
      expect(await store.outside.letGo([mine.id])).toEqual([mine.id]);
      expect(await idsIn(store)).toEqual([]);
      await expect(store.save(mine)).rejects.toMatchObject({ code: 'conflict' });
      expect((await store.outside.settle(mine, 'mine', null)).story).toMatchObject({ rev: 4 });
      expect(await idsIn(store)).toEqual([mine.id]);
      expect(await stored(pathOf(folder))).toMatchObject({ headline: 'Mine' });
    }, null));

  it('is kept among its versions when nobody saves it again', () =>
    inConflict(async ({ store, folder, mine }) => {
      await store.outside.keepAside(mine);
      await store.outside.keepAside(mine);
      expect(await kept(folder)).toEqual(['Mine']);
    }, null));
});

describe('many stories that vanish at once', () => {
  const twelve = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `story-${n + 10}.json`,
      storyRecord({ id: `story-${n + 10}` }),
    ]),
  );
  const ids = Object.keys(twelve).map((name) => name.replace('.json', ''));
  const removed = ids.slice(0, 5);

  it('stay listed and nothing is written, until somebody says that it is right', () =>
    inStories(twelve, async (store, folder) => {
      const left = await store.open('story-20');
      for (const id of removed) await rm(pathOf(folder, `${id}.json`));
      expect(await store.outside.letGo(removed)).toEqual([]);
      expect(await idsIn(store)).toHaveLength(12);
      const readOnly = { code: 'read-only' };
      await expect(store.save(left)).rejects.toMatchObject(readOnly);
      await expect(store.create({ kind: 'story', language: 'en' })).rejects.toMatchObject(readOnly);
      await store.outside.acceptVanished();
      expect(await idsIn(store)).toHaveLength(7);
      expect(await store.save(left)).toMatchObject({ rev: 4 });
    }));

  it('and come back are as they were', () =>
    inStories(twelve, async (store, folder) => {
      for (const id of removed) await rm(pathOf(folder, `${id}.json`));
      await store.outside.letGo(removed);
      for (const id of removed) await put(pathOf(folder, `${id}.json`), storyRecord({ id }));
      expect((await store.outside.lookForVanished()).toSorted()).toEqual(removed);
      expect(await store.save(await store.open(removed[0]!))).toMatchObject({ rev: 4 });
    }));
});
