import { describe, expect, it } from 'vitest';
import { readByline } from '../fields/byline';
import { emptyStory } from '../new-story';
import type { Story } from '../story';
import { FIRST_PROFILES } from './first-profiles';
import { countField, limitFitOf } from './limits';
import { LIMITED_FIELDS, showsField, type Limit, type Profile } from './profile';
import { profileSchema } from './profile-schema';

const story = (change: Partial<Story> = {}): Story => ({
  ...emptyStory('2026-11-20T08:00:00.000Z'),
  kind: 'story',
  language: 'en',
  ...change,
});
const profile = (limit: Limit): Profile => ({ ...FIRST_PROFILES[0]!, limits: [limit] });
const reason = (limit: Limit, change: Partial<Story>) =>
  limitFitOf(countField(story(change), limit.field), limit.field, profile(limit))?.reason;

describe('a limit', () => {
  const headline: Limit = { field: 'headline', min: 5, max: 10, act: 'warn' };

  it.each([
    ['Quay', 'Headline: “News” has at least 5 characters, this 4.'],
    ['Quays', ''],
    ['Ten is it.', ''],
    ['Eleven is x', 'Headline: 1 character over the 10 of “News”.'],
    ['👩‍👩‍👧‍👦é👩‍👩‍👧‍👦é👩‍👩‍👧‍👦', ''],
  ])('of 5 to 10 says of %j: %j', (words, said) =>
    expect(reason(headline, { headline: words })).toBe(said),
  );

  it('counts words of the body, and keywords', () => {
    const body: Limit = { field: 'body', min: 0, max: 1, act: 'block' };
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'At dawn.' }] }];
    expect(reason(body, { body: { type: 'doc', content } })).toBe(
      'Body: 1 word over the 1 of “News”.',
    );
    const keywords: Limit = { field: 'keywords', min: 2, max: null, act: 'warn' };
    expect(reason(keywords, { keywords: ['quay'] })).toBe(
      'Keywords: “News” has at least 2 keywords, this 1.',
    );
  });

  it('counts each field that can have one', () => {
    const long = story({ byline: readByline('By Ida Noor', 'en') });
    expect(countField(long, 'byline')).toBe(11);
    for (const field of LIMITED_FIELDS) expect(countField(story(), field)).toBe(0);
  });

  it('is none where the profile or the story has none', () => {
    expect(limitFitOf(3, 'slug', profile(headline))).toBeNull();
    expect(limitFitOf(3, 'headline', null)).toBeNull();
  });
});

describe('a profile', () => {
  it.each(FIRST_PROFILES)('that newsrooms start with is one: $name', (first) => {
    expect(profileSchema.parse(first)).toEqual(first);
  });

  it('shows its fields, those with words in them, and without one all are shown', () => {
    const brief = FIRST_PROFILES.find(({ id }) => id === 'brief')!;
    expect(showsField(brief, 'slug', false)).toBe(true);
    expect(showsField(brief, 'byline', false)).toBe(false);
    expect(showsField(brief, 'byline', true)).toBe(true);
    expect(showsField(null, 'byline', false)).toBe(true);
  });
});
