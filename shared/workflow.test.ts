import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from './story';
import { closedBecause, refusedChange, STATES, stepsFrom, takeStep, type State } from './workflow';

const NOW = '2026-11-23T10:00:00.000Z';
const story = (change: Partial<Story>) =>
  ({ state: 'draft', headline: 'Harbour', publishedAt: null, updatedAt: NOW, ...change }) as Story;
const state = fc.constantFrom(...STATES);

describe('a step', () => {
  it('is taken only where a button offers it', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        const offered = stepsFrom(from).some((step) => step.to === to);
        return offered === 'story' in takeStep(story({ state: from }), to, NOW);
      }),
    );
  });

  it('changes the state, and nothing else but the time of publication', () => {
    const before = story({ state: 'ready' });
    expect(takeStep(before, 'published', NOW)).toEqual({
      story: { ...before, state: 'published', publishedAt: NOW },
    });
    expect(takeStep(before, 'editing', NOW)).toEqual({ story: { ...before, state: 'editing' } });
  });

  it('keeps the time that readers saw a story first', () => {
    const again = story({ state: 'ready', publishedAt: '2026-01-01T00:00:00Z' });
    expect(takeStep(again, 'published', NOW)).toMatchObject({
      story: { publishedAt: '2026-01-01T00:00:00Z' },
    });
  });

  it.each(['', '   '])('to readers needs a headline, and %j is none', (headline) => {
    expect(takeStep(story({ state: 'ready', headline }), 'published', NOW)).toMatchObject({
      field: 'headline',
    });
  });

  it('leads back from everywhere but killed', () => {
    for (const from of STATES) {
      expect(stepsFrom(from).length > 0, from).toBe(from !== 'killed');
    }
  });
});

describe('a change', () => {
  const closed: State[] = ['published', 'spiked', 'killed'];

  it.each(STATES)('of a story that is %s is refused exactly where its text is closed', (now) => {
    const refused = refusedChange(story({ state: now }), story({ state: now, headline: 'Other' }));
    expect(refused).toBe(closedBecause(now));
    expect(refused !== null).toBe(closed.includes(now));
  });

  it('of state is refused unless it is a step', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        fc.pre(from !== to);
        const refused = refusedChange(story({ state: from }), story({ state: to }));
        return (refused === null) === stepsFrom(from).some((step) => step.to === to);
      }),
    );
  });

  it('to published is refused without a headline, whoever asks', () => {
    const before = story({ state: 'ready' });
    expect(refusedChange(before, story({ state: 'published', headline: '' }))).toMatch(/headline/);
  });
});
