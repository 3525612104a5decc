import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printByline } from './fields/byline';
import { FIRST_DATELINE_FORM, printDateline } from './fields/dateline';
import { emptyStory } from './new-story';
import { storyMigrations, storyOfAnyLength, storySchema } from './story';

/** As version 1 stored a story. */
function version1(words: { byline: string; dateline: string; language: string }) {
  const { id: _, ...story } = emptyStory('2026-11-20T08:00:00.000Z');
  const known = 'schema rev state createdAt updatedAt publishedAt headline kicker standfirst';
  const kept = [...known.split(' '), 'section', 'slug', 'leadPhoto', 'videoUrl', 'body'];
  const fields = Object.entries(story).filter(([name]) => kept.includes(name));
  return { ...Object.fromEntries(fields), id: 'harbour-story', kind: 'story', schema: 1, ...words };
}

const migrated = (stored: Record<string, unknown>) =>
  storyMigrations.reduce<unknown>((older, step) => step(older as Record<string, unknown>), stored);

it('byline and dateline of version 1 come over without losing a character', () => {
  const law = () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.oneof(fc.string(), fc.constant('TARNSEA, Nov. 20 (Packet) —')),
        fc.constantFrom('en-GB', 'de', 'ar'),
        (byline, dateline, language) => {
          const story = storySchema.parse(migrated(version1({ byline, dateline, language })));
          expect(printByline(story.byline, language)).toBe(byline);
          expect(printDateline(story.dateline, FIRST_DATELINE_FORM)).toBe(dateline);
        },
      ),
    );
  expect(law).not.toThrow();
});

it('what version 1 does not have stays missing, so that its file is named and left alone', () => {
  const { byline: _, ...half } = version1({ byline: '', dateline: '', language: 'en' });
  expect(storySchema.safeParse(migrated(half)).success).toBe(false);
});

describe('a story of any length', () => {
  const story = {
    ...emptyStory('2026-11-20T08:00:00.000Z'),
    kind: 'story',
    language: 'en',
    id: 'harbour-story',
    rev: 1,
  };
  const long = 'x'.repeat(100_001);
  const nested = (depth: number) =>
    `${'{"type":"a","content":['.repeat(depth)}${']}'.repeat(depth)}`;
  it.each([
    ['headline', { headline: long }],
    ['credit', { leadPhoto: { ...story.leadPhoto, credit: long } }],
    ['byline', { byline: { authors: [], words: long } }],
    ['keywords', { keywords: Array.from({ length: 201 }, () => 'quay') }],
    ['body', { body: { type: 'doc', content: [{ type: 'text', text: 'x'.repeat(5_000_001) }] } }],
    [
      'body of many blocks',
      { body: { type: 'doc', content: Array.from({ length: 500_000 }, () => ({ type: 'a' })) } },
    ],
    ['body that is deep', { body: JSON.parse(nested(200)) as unknown }],
  ])('has a %s that is none of a story to be stored', (_, change) => {
    expect(storySchema.safeParse({ ...story, ...change }).success).toBe(false);
    expect(storyOfAnyLength.safeParse({ ...story, ...change })).toMatchObject({ success: true });
  });
  it.each([
    ['a number', { headline: 7 }],
    ['a field that is not known', { colour: 'red' }],
    ['an id that is a path', { id: '../../etc/passwd' }],
    ['no document', { body: { type: 'doc', content: 'x' } }],
    ['an urgency that there is not', { urgency: 12 }],
  ])('has not %s', (_, change) => {
    expect(storyOfAnyLength.safeParse({ ...story, ...change }).success).toBe(false);
  });
});
