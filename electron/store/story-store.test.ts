import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../shared/story';
import { filesIn, idsIn, inStories, STORY_FOLDER, storyRecord } from './testing';

const author = { personId: null, name: 'Ida Noor', role: 'by' as const };
const one = { 'harbour-story.json': storyRecord() };
const pathOf = (folder: string) => join(folder, STORY_FOLDER, 'harbour-story.json');
const stored = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as Story;

describe('a story', () => {
  it('is made with an id and a file of its own', () =>
    inStories({}, async (store, folder) => {
      const story = await store.create({ kind: 'story', language: 'ar', headline: 'New' });
      expect(story).toMatchObject({ rev: 1, state: 'draft', language: 'ar', headline: 'New' });
      const [file] = await filesIn(folder);
      expect(file).toMatch(new RegExp(`^stories/\\d{4}/\\d{2}/${story.id}\\.json$`));
      expect(await stored(join(folder, file!))).toEqual(story);
      expect(await idsIn(store)).toEqual([story.id]);
    }));

  it('is saved as the next version, and the one before is kept', () =>
    inStories(one, async (store, folder) => {
      const opened = await store.open('harbour-story');
      const saved = await store.save({
        ...opened,
        headline: 'Port reopens',
        createdAt: '2020-01-01T00:00:00Z',
      });
      expect(saved).toMatchObject({
        rev: 4,
        headline: 'Port reopens',
        createdAt: opened.createdAt,
      });
      expect(Date.parse(saved.updatedAt)).toBeGreaterThan(Date.parse(opened.updatedAt));
      expect(await stored(pathOf(folder))).toEqual(saved);
      expect(await stored(join(folder, 'revisions/harbour-story/000003.json'))).toEqual(opened);
      expect(await idsIn(store)).toEqual(['harbour-story']);
    }));

  it('is not saved over a version that came between', () =>
    inStories(one, async (store, folder) => {
      const opened = await store.open('harbour-story');
      await store.save({ ...opened, headline: 'First' });
      await expect(store.save({ ...opened, headline: 'Second' })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect((await stored(pathOf(folder))).headline).toBe('First');
    }));

  it.each([
    ['Keywords', { keywords: Array.from({ length: 201 }, (_, n) => `word ${n}`) }],
    ['Headline', { headline: 'x'.repeat(100_001) }],
    ['Byline', { byline: { authors: Array.from({ length: 101 }, () => author), words: '' } }],
  ])('with more than can be read again in %s is not made and not saved', (name, change) =>
    inStories(one, async (store, folder) => {
      const refusal = { code: 'refused', field: name.toLowerCase() };
      const opened = await store.open('harbour-story');
      await expect(store.save({ ...opened, ...change })).rejects.toMatchObject(refusal);
      await expect(store.save({ ...opened, ...change })).rejects.toThrow(`${name} cannot be saved`);
      const made = store.create({ kind: 'story', language: 'en', ...change });
      await expect(made).rejects.toMatchObject(refusal);
      expect(await store.read('harbour-story')).toEqual(opened);
      expect(await idsIn(store)).toEqual(['harbour-story']);
      expect(await filesIn(folder)).toHaveLength(1);
    }),
  );

  it('of a hundred saves at once keeps exactly one', () =>
    inStories(one, async (store, folder) => {
      const opened = await store.open('harbour-story');
      const saves = Array.from({ length: 100 }, (_, n) =>
        store.save({ ...opened, headline: `Save ${n}` }),
      );
      const results = await Promise.allSettled(saves);
      await store.settled();
      expect(results.map(({ status }) => status).filter((s) => s === 'fulfilled')).toHaveLength(1);
      expect(await stored(pathOf(folder))).toMatchObject({ rev: 4, headline: 'Save 0' });
    }));

  it('of a hundred saves in a row keeps each', () =>
    inStories(one, async (store, folder) => {
      const { rev } = await store.open('harbour-story');
      const saves = Array.from({ length: 100 }, (_, n) =>
        store.save(storyRecord({ rev: rev + n, headline: `Save ${n}` })),
      );
      await Promise.all(saves);
      expect(await stored(pathOf(folder))).toMatchObject({ rev: 103, headline: 'Save 99' });
      expect(await filesIn(join(folder, 'revisions/harbour-story'))).toHaveLength(100);
    }));

  it.each([
    ['another program’s words', JSON.stringify(storyRecord({ headline: 'Theirs' })), 'conflict'],
    ['something that is no story', '<<<<<<< ours', 'conflict'],
  ])('is not saved over %s', (_, content, code) =>
    inStories(one, async (store, folder) => {
      const opened = await store.open('harbour-story');
      await writeFile(pathOf(folder), content);
      await expect(store.save({ ...opened, headline: 'Ours' })).rejects.toMatchObject({ code });
      expect(await readFile(pathOf(folder), 'utf8')).toBe(content);
    }),
  );

  it('that was only looked at is not saved over another program’s words either', () =>
    inStories(one, async (store, folder) => {
      const opened = await store.open('harbour-story');
      const theirs = storyRecord({ headline: 'Theirs' });
      await writeFile(pathOf(folder), JSON.stringify(theirs));
      expect(await store.copy('harbour-story')).toEqual(theirs);
      await store.glance('harbour-story');
      await expect(store.save({ ...opened, headline: 'Ours' })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await stored(pathOf(folder))).toEqual(theirs);
    }));

  it.each([
    ['damaged', '<<<<<<< ours', 'unreadable'],
    ['newer', JSON.stringify({ ...storyRecord(), schema: 99 }), 'newer-version'],
    ['gone', null, 'not-found'],
  ])('found %s when opened again is not saved over either', (_, content, code) =>
    inStories(one, async (store, folder) => {
      const opened = await store.open('harbour-story');
      if (content === null) await rm(pathOf(folder));
      else await writeFile(pathOf(folder), content);
      await expect(store.open('harbour-story')).rejects.toMatchObject({ code });
      await expect(store.save(opened)).rejects.toMatchObject({ code });
      const left = await readFile(pathOf(folder), 'utf8').catch(() => null);
      expect(left).toBe(content);
    }),
  );

  it('that is published stays as readers saw it', () =>
    inStories({ 'p.json': storyRecord({ state: 'published' }) }, async (store) => {
      const opened = await store.open('harbour-story');
      await expect(store.save({ ...opened, headline: 'Other' })).rejects.toMatchObject({
        code: 'refused',
      });
    }));

  it.each(['../../etc', 'unknown-story', '__proto__', 'constructor'])(
    'by the id %s is not in the newsroom',
    (id) =>
      inStories(one, async (store) => {
        await expect(store.open(id)).rejects.toMatchObject({ code: 'not-found' });
      }),
  );

  it('in a newsroom that is read-only is opened, not saved, and none is made', () =>
    inStories(
      one,
      async (store, folder) => {
        const opened = await store.open('harbour-story');
        const readOnly = { code: 'read-only' };
        await expect(store.save(opened)).rejects.toMatchObject(readOnly);
        await expect(store.create({ kind: 'story', language: 'en' })).rejects.toMatchObject(
          readOnly,
        );
        expect(await filesIn(folder)).toEqual([join(STORY_FOLDER, 'harbour-story.json')]);
      },
      true,
    ));
});
