import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_STORY, idsIn, inStories, storyRecord } from '../testing';
import { paragraph } from './testing';
import { readByline } from '../../../shared/fields/byline';
import type { Story } from '../../../shared/story';
import type { StoryStore } from '../story-store';

/** Runs `work` with a store of stories that are `story-0`, `story-1` and so on. */
function inCatalog(
  changes: readonly Partial<Story>[],
  work: (store: StoryStore) => Promise<void>,
): Promise<void> {
  const stories = changes.map((change, n) => storyRecord({ id: `story-${n}`, ...change }));
  return inStories(Object.fromEntries(stories.map((story) => [`${story.id}.json`, story])), work);
}

const relevance = { sort: 'relevance' } as const;

describe('the list of stories', () => {
  it('is ordered by the moment of publication, or else of the first word, newest first', () =>
    inCatalog(
      [
        { createdAt: '2026-11-20T10:00:00+00:00' },
        { createdAt: '2026-11-20T11:30:00+02:00' },
        { createdAt: '2026-11-01T00:00:00Z', publishedAt: '2026-11-21T00:00:00Z' },
      ],
      async (store) => expect(await idsIn(store)).toEqual(['story-2', 'story-0', 'story-1']),
    ));

  it('has no story where a search says nothing to look for, and takes the rest of one that does', () =>
    inCatalog([{ state: 'ready' }, {}], async (store) => {
      for (const text of ['date:2026-13', 'author:', '(', '-date:2026']) {
        expect(await idsIn(store, { text })).toEqual([]);
      }
      expect(await idsIn(store, { text: 'date:2026-13 state:ready' })).toEqual(['story-0']);
      expect(await idsIn(store, { text: ' ' })).toHaveLength(2);
    }));

  it('never wavers between stories of one moment', () =>
    inCatalog([{}, {}, {}], async (store) => {
      const order = await idsIn(store);
      await store.save({ ...(await store.open('story-1')), headline: 'Saved again' });
      expect(await idsIn(store)).toEqual(order);
      expect(await idsIn(store, { text: 'dawn' })).toEqual(order);
    }));

  it('is filtered by kind, section and state together', () =>
    inCatalog(
      [
        { kind: 'video', section: 'sport', state: 'ready' },
        { section: 'sport', state: 'ready' },
        { section: 'sport' },
      ],
      async (store) => {
        const filter = { kind: 'story', section: 'sport', state: 'ready' } as const;
        expect(await idsIn(store, filter)).toEqual(['story-1']);
      },
    ));

  it('is narrowed by date, with words and without', () =>
    inCatalog(
      [
        { createdAt: '2026-10-05T12:00:00Z' },
        { createdAt: '2026-11-05T12:00:00Z' },
        { createdAt: '2026-09-01T12:00:00Z', publishedAt: '2026-11-20T12:00:00Z' },
      ],
      async (store) => {
        for (const words of ['', 'dawn ']) {
          const found = (text: string) => idsIn(store, { text: words + text });
          expect(await found('date:2026-11')).toEqual(['story-2', 'story-1']);
          expect(await found('date:2026-11-05')).toEqual(['story-1']);
          expect(await found('before:2026-11')).toEqual(['story-0']);
          expect(await found('after:2026-10-06 before:2026-11-10')).toEqual(['story-1']);
          expect(await found('after:2027')).toEqual([]);
          expect(await found('after:2026-1')).toHaveLength(3);
        }
      },
    ));

  it('has by “body:” only what the body says, and by the words alone what any field says', () =>
    inCatalog(
      [
        { body: paragraph('The dredger is back.') },
        { keywords: ['dredger'] },
        { ednote: 'Ask the dredger.' },
        { seoHeadline: 'Dredger' },
      ],
      async (store) => {
        expect(await idsIn(store, { text: 'body:dredger' })).toEqual(['story-0']);
        expect(await idsIn(store, { text: 'dredger' })).toHaveLength(4);
      },
    ));

  it('comes in pages, with the number of all', () =>
    inCatalog(
      Array.from({ length: 25 }, () => ({})),
      async (store) => {
        for (const text of ['', 'dawn']) {
          const page = await store.list({ ...EVERY_STORY, text, offset: 20, limit: 10 }, []);
          expect(page).toMatchObject({ total: 25, isMore: false });
          expect(page.stories).toHaveLength(5);
        }
      },
    ));

  it('shows a story as it was saved last, once, and finds it by its new words only', () =>
    inCatalog([{}], async (store) => {
      const opened = await store.open('story-0');
      await store.save({ ...opened, headline: 'Port closed', body: paragraph('At dusk.') });
      const { total, stories } = await store.list(EVERY_STORY, []);
      expect({ total, headline: stories[0]?.headline }).toEqual({
        total: 1,
        headline: 'Port closed',
      });
      expect(await idsIn(store, { text: 'dusk' })).toEqual(['story-0']);
      expect(await idsIn(store, { text: 'dawn' })).toEqual([]);
    }));
});

describe('a search', () => {
  it.each(['ELYSEE', 'élysée palais', 'palais  elysee', 'dawn elysee', 'palai', 'el* dawn'])(
    'finds all words of “%s” whatever their case, accents and order',
    (text) =>
      inCatalog([{ headline: 'Le palais de l’Élysée' }, { headline: 'Palace' }], async (store) => {
        expect(await idsIn(store, { text })).toEqual(['story-0']);
      }),
  );

  it('looks through every part of a story, or the one that is named', () => {
    const figure = { type: 'figure', attrs: { photoId: '', caption: 'zebra', altText: '' } };
    const parts: [field: string, change: Partial<Story>][] = [
      ['headline', { headline: 'zebra' }],
      ['standfirst', { standfirst: 'zebra' }],
      ['body', { body: paragraph('zebra') }],
      ['caption', { leadPhoto: { photoId: null, caption: 'zebra', credit: '', altText: '' } }],
      ['caption', { body: { type: 'doc', content: [figure] } }],
      ['slug', { slug: 'zebra' }],
      ['author', { byline: readByline('By Zebra', 'en') }],
      ['kicker', { kicker: 'zebra' }],
    ];
    return inCatalog(
      parts.map(([, change]) => change),
      async (store) => {
        expect(await idsIn(store, { text: 'zebra' })).toHaveLength(parts.length);
        for (const [number, [field]] of parts.entries()) {
          const found = await idsIn(store, { text: `${field}:zebra` });
          expect(found).toContain(`story-${number}`);
          expect(found.length).toBeLessThan(parts.length);
        }
      },
    );
  });

  it('narrows by section name, state and kind, and leaves out what is excluded', () =>
    inCatalog(
      [
        { section: 'world' },
        { section: 'world', state: 'ready', headline: 'Flood' },
        { kind: 'video' },
      ],
      async (store) => {
        expect(await idsIn(store, { text: 'section:Wor' })).toEqual(['story-1', 'story-0']);
        expect(await idsIn(store, { text: 'section:nowhere' })).toEqual([]);
        expect(await idsIn(store, { text: 'dawn section:world -state:ready' })).toEqual([
          'story-0',
        ]);
        expect(await idsIn(store, { text: '-flood -kind:video' })).toEqual(['story-0']);
        expect(await idsIn(store, { text: 'dawn -"at dawn"' })).toEqual([]);
      },
    ));

  it('puts a hit in the headline before one in the body, or the newest first', () =>
    inCatalog(
      [
        { headline: 'Flood', createdAt: '2026-11-01T00:00:00Z' },
        { body: paragraph('After the flood.'), createdAt: '2026-11-02T00:00:00Z' },
      ],
      async (store) => {
        const text = 'flood';
        expect(await idsIn(store, { text, ...relevance })).toEqual(['story-0', 'story-1']);
        expect(await idsIn(store, { text })).toEqual(['story-1', 'story-0']);
      },
    ));

  it('finds words inside others in scripts without spaces, and folds Arabic vowels', () =>
    inCatalog(
      [{ headline: '東京都の天気' }, { headline: 'عن السَّلام' }, { headline: 'हिन्दी दिन' }],
      async (store) => {
        expect(await idsIn(store, { text: '京都' })).toEqual(['story-0']);
        expect(await idsIn(store, { text: '天' })).toEqual(['story-0']);
        expect(await idsIn(store, { text: '都京' })).toEqual([]);
        expect(await idsIn(store, { text: 'السلام' })).toEqual(['story-1']);
        expect(await idsIn(store, { text: 'दिन' })).toEqual(['story-2']);
        expect(await idsIn(store, { text: 'दान' })).toEqual([]);
      },
    ));

  it('shows some words around a hit in the body', () =>
    inCatalog([{ body: paragraph('Nothing. A human wave came.') }], async (store) => {
      const excerpts = async (text: string) =>
        (await store.list({ ...EVERY_STORY, text }, [])).stories.map(({ excerpt }) => excerpt);
      expect(await excerpts('"human wave"')).toEqual(['Nothing. A human wave came.']);
      expect(await excerpts('harbour')).toEqual(['']);
      expect(await excerpts('')).toEqual(['']);
    }));

  it('can be any text', () =>
    inCatalog([{}], async (store) => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
          await store.list({ ...EVERY_STORY, text, ...relevance }, []);
        }),
      );
      const hostile = ['"', '*', 'a" OR "b', "'; DROP TABLE stories; --", 'NEAR(a b)', '\0', 'x '];
      for (const text of hostile) await store.list({ ...EVERY_STORY, text: text.repeat(200) }, []);
      expect(await idsIn(store)).toEqual(['story-0']);
    }));
});
