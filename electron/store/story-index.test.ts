import { describe, expect, it } from 'vitest';
import { StoryIndex } from './story-index';
import { storyRecord } from './testing';

const everything = { kind: '', section: '', state: '', text: '' } as const;

function indexOf(...changes: Parameters<typeof storyRecord>[0][]): StoryIndex {
  const index = new StoryIndex();
  changes.forEach((change, n) => index.set(storyRecord({ id: `story-${n}`, ...change })));
  return index;
}

const found = (index: StoryIndex, filter: Partial<Parameters<StoryIndex['list']>[0]> = {}) =>
  index.list({ ...everything, ...filter }, 0, 100).stories.map(({ id }) => id);

describe('the list of stories', () => {
  it('is ordered by the moment of publication, or else of the first word, newest first', () => {
    const index = indexOf(
      { createdAt: '2026-11-20T10:00:00+00:00' },
      { createdAt: '2026-11-20T11:30:00+02:00' },
      { createdAt: '2026-11-01T00:00:00Z', publishedAt: '2026-11-21T00:00:00Z' },
    );
    expect(found(index)).toEqual(['story-2', 'story-0', 'story-1']);
  });

  it('never wavers between stories of one moment', () => {
    const index = indexOf({}, {}, {});
    const order = found(index);
    index.set(storyRecord({ id: 'story-1', headline: 'Saved again' }));
    expect(found(index)).toEqual(order);
  });

  it('is filtered by kind, section and state together', () => {
    const index = indexOf(
      { kind: 'video', section: 'sport', state: 'ready' },
      { section: 'sport', state: 'ready' },
      { section: 'sport' },
    );
    expect(found(index, { kind: 'story', section: 'sport', state: 'ready' })).toEqual(['story-1']);
  });

  it.each(['ELYSEE', 'élysée palais', 'palais  elysee', 'dawn elysee'])(
    'finds all words of “%s” whatever their case, accents and order',
    (text) => {
      const index = indexOf({ headline: 'Le palais de l’Élysée' }, { headline: 'Palais' });
      expect(found(index, { text })).toEqual(['story-0']);
    },
  );

  it('comes in pages, with the number of all', () => {
    const index = indexOf(...Array.from({ length: 25 }, () => ({})));
    const page = index.list(everything, 20, 10);
    expect(page.total).toBe(25);
    expect(page.stories).toHaveLength(5);
    expect(index.list(everything, 30, 10)).toEqual({ total: 25, stories: [] });
  });

  it('shows a story as it was set last, once', () => {
    const index = indexOf({});
    index.set(storyRecord({ id: 'story-0', headline: 'New' }));
    const { total, stories } = index.list(everything, 0, 10);
    expect({ total, headline: stories[0]?.headline }).toEqual({ total: 1, headline: 'New' });
  });
});
