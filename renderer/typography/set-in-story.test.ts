import { expect, it, vi } from 'vitest';
import { StorySession } from '../story/story-session';
import { storedStory } from '../story/testing';
import { setTypography } from './set-in-story';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

const PROSE = [
  'kicker',
  'headline',
  'webHeadline',
  'seoHeadline',
  'socialHeadline',
  'printHeadline',
  'standfirst',
  'trailText',
] as const;

it('sets every field that is read as prose, and no other', () => {
  vi.useFakeTimers();
  const typed = Object.fromEntries(PROSE.map((name) => [name, '"Boats"']));
  const story = { ...storedStory, ...typed, language: 'en-GB', slug: '"boats"', ednote: '"why?"' };
  const session = new StorySession(story, false, () => {});
  setTypography(session);
  for (const name of PROSE) expect.soft(session.field(name), name).not.toContain('"');
  expect(session.field('slug')).toBe('"boats"');
  expect(session.field('ednote')).toBe('"why?"');
  session.destroy();
});
