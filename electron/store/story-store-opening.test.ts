import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../shared/story';
import { idsIn, inStories, openStories, put, STORY_FOLDER, storyRecord } from './testing';

const one = { 'harbour-story.json': storyRecord() };
const body = (...content: unknown[]) => ({ type: 'doc', content }) as Story['body'];
const stored = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as Story;

describe('opening a newsroom’s stories', () => {
  it('finds none where there is no folder for them', () =>
    inStories({}, async (store) => expect(await idsIn(store)).toEqual([])));

  it('takes story files and nothing else', () =>
    inStories(one, async (_, folder) => {
      const other = JSON.stringify(storyRecord({ id: 'other-story' }));
      for (const name of [
        'stories/other.json',
        `${STORY_FOLDER}/.other.json`,
        `${STORY_FOLDER}/other.json~`,
      ]) {
        await put(join(folder, name), other);
      }
      await put(join(folder, STORY_FOLDER, 'deeper/other.json'), other);
      const again = await openStories(folder);
      expect(await idsIn(again)).toEqual(['harbour-story']);
      expect(again.catalog.problems.total).toBe(0);
      await again.close();
    }));

  it.each([
    ['is not JSON', '<<<<<<< ours', /It is not JSON/],
    ['is empty', '', /It is not JSON/],
    [
      'is of a newer version and another shape',
      { ...storyRecord(), schema: 99, headline: { en: 'Harbour' } },
      /newer Copydesk/,
    ],
    ['has an id that is a path', storyRecord({ id: '../../etc' }), /id: /],
    ['has a field nobody knows', { ...storyRecord(), onload: 'x' }, /onload/],
    ['has a list for a headline', { ...storyRecord(), headline: [] }, /headline/],
    ['has a block that is nothing', storyRecord({ body: body(null) }), /body/],
    ['has a block that is a word', storyRecord({ body: body('words') }), /body/],
    ['has a text that is a number', storyRecord({ body: body({ type: 'text', text: 7 }) }), /body/],
    ['has marks that are words', storyRecord({ body: body({ type: 'a', marks: 'b' }) }), /body/],
    [
      'is nested beyond all measure',
      `${JSON.stringify(storyRecord({ body: body() })).slice(0, -3)}${'{"type":"x","content":['.repeat(20_000)}${']}'.repeat(20_000)}]}}`,
      /body/,
    ],
  ])('sets a story aside that %s, and opens the others', (_, content, why) =>
    inStories({ ...one, 'bad.json': content }, async (store, folder) => {
      expect(await idsIn(store)).toEqual(['harbour-story']);
      expect(store.catalog.problems.first).toHaveLength(1);
      expect(store.catalog.problems.first[0]).toMatchObject({
        file: join(STORY_FOLDER, 'bad.json'),
      });
      expect(store.catalog.problems.first[0]!.message).toMatch(why);
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      expect(await readFile(join(folder, STORY_FOLDER, 'bad.json'), 'utf8')).toBe(text);
    }),
  );

  it('takes the file of its own name where several have one id, and the others for its versions', () =>
    inStories(
      {
        'harbour-story (conflicted copy 2026-11-20).json': storyRecord({ headline: 'The copy' }),
        'harbour-story.json': storyRecord(),
        'z.json': storyRecord({ headline: 'Another copy', rev: 9 }),
      },
      async (store) => {
        expect((await store.open('harbour-story')).headline).toBe('Harbour reopens');
        expect(await idsIn(store)).toEqual(['harbour-story']);
        expect(store.catalog.problems.total).toBe(0);
        const copies = await store.copies('harbour-story');
        expect(copies.map(({ madeBy, story }) => [madeBy, story.headline])).toEqual([
          ['another program', 'Another copy'],
          ['Dropbox', 'The copy'],
        ]);
      },
    ));
});

describe('a story', () => {
  it.each([
    ['a script link', { type: 'link', attrs: { href: 'javascript:alert(1)' } }],
    ['a hidden script link', { type: 'link', attrs: { href: 'java\tscript:80//%0aalert(1)' } }],
    ['a mark nobody knows', { type: 'onclick' }],
  ])('with %s is not opened', (_, mark) => {
    const hostile = body({
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [mark] }],
    });
    return inStories({ 'bad.json': storyRecord({ body: hostile }) }, async (store, folder) => {
      await expect(store.open('harbour-story')).rejects.toMatchObject({ code: 'unreadable' });
      expect((await stored(join(folder, STORY_FOLDER, 'bad.json'))).body).toEqual(hostile);
    });
  });

  it.each([
    ['a block nobody knows', { type: 'iframe' }],
    ['a forged level', { type: 'subhead', attrs: { level: 'x' } }],
    ['a forged photo', { type: 'figure', attrs: { photoId: '../../etc/passwd' } }],
    ['a script for a video', { type: 'videoCard', attrs: { url: 'javascript:alert(1)' } }],
  ])('with %s is not opened', (_, block) =>
    inStories({ 'bad.json': storyRecord({ body: body(block) }) }, async (store) => {
      await expect(store.open('harbour-story')).rejects.toMatchObject({ code: 'unreadable' });
    }),
  );
});
