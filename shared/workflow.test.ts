import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTE } from './document/notes';
import { emptyStory } from './new-story';
import { NOTHING_SETTLED } from './photo';
import type { LeavingPhoto } from './photos/photo-refusal';
import { FIRST_PROFILES } from './profiles/first-profiles';
import type { Profile } from './profiles/profile';
import type { Story } from './story';
import {
  closedBecause,
  refusedChange,
  releaseWhenDue,
  STATES,
  stepsFrom,
  takeStep,
  type State,
} from './workflow';

const NOW = '2026-11-23T10:00:00.000Z';
const story = (change: Partial<Story>) =>
  ({
    ...emptyStory(NOW),
    headline: 'Harbour',
    schedule: { at: '2026-11-24T10:00:00.000Z', zone: 'Europe/Berlin' },
    ...change,
  }) as Story;
const rules = { now: NOW, profile: null, photoOf: () => undefined };
const state = fc.constantFrom(...STATES);

describe('a step', () => {
  it('is taken only where a button offers it', () => {
    const law = () =>
      fc.assert(
        fc.property(state, state, (from, to) => {
          const offered = stepsFrom(from).some((step) => step.to === to);
          return offered === 'story' in takeStep(story({ state: from }), to, rules);
        }),
      );
    expect(law).not.toThrow();
  });

  it('changes the state, and nothing else but the time of publication', () => {
    const before = story({ state: 'ready' });
    expect(takeStep(before, 'published', rules)).toEqual({
      story: { ...before, state: 'published', publishedAt: NOW },
    });
    expect(takeStep(before, 'editing', rules)).toEqual({ story: { ...before, state: 'editing' } });
  });

  it('keeps the time that readers saw a story first', () => {
    const again = story({ state: 'ready', publishedAt: '2026-01-01T00:00:00Z' });
    expect(takeStep(again, 'published', rules)).toMatchObject({
      story: { publishedAt: '2026-01-01T00:00:00Z' },
    });
  });

  it.each([
    ['editing', 'ready'],
    ['ready', 'scheduled'],
    ['ready', 'published'],
  ] as const)('from %s to %s needs a headline, and spaces are none', (state, to) => {
    for (const headline of ['', '   ']) {
      expect(takeStep(story({ state, headline }), to, rules)).toMatchObject({ field: 'headline' });
    }
    expect(takeStep(story({ state, headline: '🌊' }), to, rules)).toHaveProperty('story');
  });

  it('leads back from everywhere but killed', () => {
    expect(STATES.filter((from) => stepsFrom(from).length === 0)).toEqual(['killed']);
  });
});

describe('a story on its way to readers', () => {
  const later = { at: '2026-11-24T10:00:00.000Z', zone: 'Europe/Berlin' };
  const refusal = (change: Partial<Story>, to: State, profile: Profile | null = null) => {
    const result = takeStep(story({ state: 'ready', ...change }), to, { ...rules, profile });
    return 'refused' in result ? result : null;
  };

  it('is not published before its embargo lifts, and says when that is', () => {
    expect(refusal({ embargo: later }, 'published')).toEqual({
      refused: 'This story is under embargo until 24 Nov 2026, 11:00 CET. It can leave then.',
      field: 'embargo',
    });
    expect(refusal({ embargo: { ...later, at: NOW } }, 'published')).toBeNull();
  });

  it.each([
    ['without a time', null, null],
    ['for a time that is past', { ...later, at: '2026-11-23T09:59:00.000Z' }, null],
    ['before its embargo', later, { ...later, at: '2026-11-25T00:00:00.000Z' }],
  ])('is not scheduled %s', (_, schedule, embargo) => {
    expect(refusal({ schedule, embargo }, 'scheduled')).toMatchObject({ field: 'schedule' });
  });

  it('is stopped by a limit that blocks, and not by one that warns', () => {
    const [brief] = FIRST_PROFILES;
    const limit = { field: 'standfirst', min: 20, max: 40 } as const;
    const acting = (act: 'warn' | 'block'): Profile => ({ ...brief!, limits: [{ ...limit, act }] });
    for (const to of ['ready', 'scheduled', 'published'] as const) {
      const state = to === 'ready' ? 'editing' : 'ready';
      expect(refusal({ state, standfirst: 'Too short' }, to, acting('block'))).toEqual({
        refused: 'Standfirst: “News” has at least 20 characters, this 9.',
        field: 'standfirst',
      });
      expect(refusal({ state, standfirst: 'Too short' }, to, acting('warn'))).toBeNull();
    }
    expect(refusal({ standfirst: 'Too short' }, 'editing', acting('block'))).toBeNull();
  });
});

describe('the photos of a story on its way to readers', () => {
  const at = (hour: string) => ({ at: `2026-11-23T${hour}:00:00.000Z`, zone: 'Europe/Berlin' });
  const photo = (id: string, terms: Partial<LeavingPhoto>): LeavingPhoto => ({
    ...NOTHING_SETTLED,
    id,
    headline: `Headline of ${id}`,
    fileName: `${id}.jpg`,
    ...terms,
  });
  const figure = (photoId: string) => ({ type: 'figure', attrs: { photoId } });
  const withPhotos = (change: Partial<Story> = {}) =>
    story({
      state: 'ready',
      leadPhoto: { photoId: 'lead', caption: '', credit: '', altText: '' },
      body: { type: 'doc', content: [{ type: 'gallery', content: [figure('quay')] }] },
      ...change,
    });
  const refusal = (to: State, photos: LeavingPhoto[], change: Partial<Story> = {}) => {
    const photoOf = (id: string) => photos.find((known) => known.id === id);
    const result = takeStep(withPhotos(change), to, { ...rules, photoOf });
    return 'refused' in result ? result : null;
  };

  it.each([
    [{ expiry: at('09') }, 'it expired 23 Nov 2026, 10:00 CET'],
    [{ expiry: at('10') }, 'it expired 23 Nov 2026, 11:00 CET'],
    [{ embargo: at('11') }, 'it is under embargo until 23 Nov 2026, 12:00 CET'],
    [{ doNotUse: true }, 'it is marked “Do not use”'],
  ])('keep it from being published: %j', (terms, words) => {
    for (const id of ['lead', 'quay']) {
      expect(refusal('published', [photo(id, terms)])).toEqual({
        refused: `The photo “Headline of ${id}” may not be used in this story: ${words}. Take another photo, or change its rights.`,
        photoId: id,
      });
    }
  });

  it('let it go where they may be used now, also with restrictions and not for the archive', () => {
    const terms = {
      embargo: at('10'),
      expiry: at('11'),
      noArchive: true,
      restrictions: 'Not in AT',
    };
    expect(refusal('published', [photo('lead', terms)])).toBeNull();
    expect(refusal('published', [photo('other', { doNotUse: true })])).toBeNull();
  });

  it('are named once, and the others counted', () => {
    const photos = [photo('quay', { doNotUse: true }), photo('lead', { doNotUse: true })];
    expect(refusal('published', photos)?.refused).toContain(
      '“Headline of lead” may not be used in this story: it is marked “Do not use”. Nor may another photo of it.',
    );
  });

  it('that only a note to editors shows do not leave', () => {
    const body = { type: 'doc', content: [{ type: NOTE, content: [figure('quay')] }] };
    expect(refusal('published', [photo('quay', { doNotUse: true })], { body })).toBeNull();
  });

  it('are asked at the time of the schedule', () => {
    const schedule = at('12');
    expect(refusal('scheduled', [photo('lead', { embargo: at('11') })], { schedule })).toBeNull();
    expect(refusal('scheduled', [photo('lead', { expiry: at('11') })], { schedule })).toEqual({
      refused:
        'The photo “Headline of lead” may not be used in this story at the time of its schedule: it expires 23 Nov 2026, 12:00 CET. Take another photo, or change its rights.',
      photoId: 'lead',
    });
  });

  it('keep back a scheduled story, and a change of state whoever asks', () => {
    const photoOf = () => photo('lead', { doNotUse: true });
    const schedule = at('09');
    const updatedAt = '2026-11-20T09:00:00.000Z';
    const waiting = withPhotos({ state: 'scheduled', schedule, updatedAt });
    expect(releaseWhenDue(waiting, { ...rules, photoOf })).toMatchObject({ photoId: 'lead' });
    expect(
      refusedChange(waiting, { ...waiting, state: 'published' }, { ...rules, photoOf }),
    ).toContain('Do not use');
  });
});

describe('a change', () => {
  const closed: State[] = ['published', 'spiked', 'killed'];

  it.each(STATES)('of a story that is %s is refused exactly where its text is closed', (now) => {
    const refused = refusedChange(
      story({ state: now }),
      story({ state: now, headline: 'Other' }),
      rules,
    );
    expect(refused).toBe(closedBecause(now));
    expect(refused !== null).toBe(closed.includes(now));
  });

  it('of state is refused unless it is a step', () => {
    const law = () =>
      fc.assert(
        fc.property(state, state, (from, to) => {
          fc.pre(from !== to);
          const refused = refusedChange(story({ state: from }), story({ state: to }), rules);
          return (refused === null) === stepsFrom(from).some((step) => step.to === to);
        }),
      );
    expect(law).not.toThrow();
  });

  it('to published is refused without a headline, whoever asks', () => {
    const before = story({ state: 'ready' });
    expect(refusedChange(before, story({ state: 'published', headline: '' }), rules)).toMatch(
      /headline/,
    );
  });
});

describe('a scheduled story', () => {
  const at = '2026-11-23T09:00:00.000Z';
  const waiting = story({
    state: 'scheduled',
    schedule: { at, zone: 'UTC' },
    updatedAt: '2026-11-20T09:00:00.000Z',
  });

  it('is published by itself once its time has come', () => {
    expect(releaseWhenDue(waiting, { ...rules, now: '2026-11-23T08:59:59.999Z' })).toBeNull();
    expect(releaseWhenDue(waiting, { ...rules, now: at })).toEqual({
      story: { ...waiting, state: 'published', publishedAt: at },
    });
  });

  it('is not where it was taken back, has no time, or was given one that was past', () => {
    expect(releaseWhenDue({ ...waiting, state: 'ready' }, rules)).toBeNull();
    expect(releaseWhenDue({ ...waiting, schedule: null }, rules)).toBeNull();
    expect(releaseWhenDue({ ...waiting, updatedAt: '2026-11-23T09:30:00.000Z' }, rules)).toBeNull();
  });

  it('is kept back by what keeps a person from publishing it', () => {
    const embargo = { at: '2026-11-23T12:00:00.000Z', zone: 'UTC' };
    expect(releaseWhenDue({ ...waiting, embargo }, rules)).toMatchObject({ field: 'embargo' });
    expect(releaseWhenDue({ ...waiting, headline: ' ' }, rules)).toMatchObject({
      field: 'headline',
    });
  });
});
