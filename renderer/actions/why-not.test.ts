// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { State } from '../../shared/workflow';
import { useApp } from '../app-store';
import { useOpenStory } from '../story/open-session';
import { StorySession } from '../story/story-session';
import { storedStory } from '../story/testing';
import { actionOf, allActions, whyNot } from './actions';

const desk = { profiles: [{ id: 'news', name: 'News' }], sections: [] };
let session: StorySession | null = null;

/** Puts a story of this state on screen. */
function show(state: State, readOnly = false): void {
  useApp.setState({ newsroom: { readOnly, desk } as never, screen: 'stories' });
  session = new StorySession({ ...storedStory, state }, readOnly, () => {});
  useOpenStory.setState({ session });
}

/** Why the action of this id cannot be done now. */
function why(id: string): string | null {
  const action = actionOf(id);
  return action === undefined ? 'There is none.' : whyNot(action);
}

beforeEach(() => {
  useApp.setState({ newsroom: null, screen: 'feed' });
});

afterEach(() => {
  useOpenStory.setState({ session: null });
  session?.destroy();
  session = null;
});

const SENTENCE = /^[“A-Z].*\.$/;

it.each([
  ['without a newsroom', () => {}],
  ['without a story', () => useApp.setState({ newsroom: { readOnly: false, desk } as never })],
  ['in a newsroom that is read-only', () => show('draft', true)],
  ['in a closed story', () => show('published')],
  ['in a draft', () => show('draft')],
])('what cannot be done %s says why, in a sentence', (_, arrange) => {
  arrange();
  const reasons = allActions().flatMap((action) => whyNot(action) ?? []);
  expect(reasons).not.toEqual([]);
  expect(reasons.filter((reason) => !SENTENCE.test(reason))).toEqual([]);
});

it('names what is in the way, the plainest first', () => {
  expect(why('body-bold')).toBe('No newsroom is open.');
  useApp.setState({ newsroom: { readOnly: false, desk } as never });
  expect(why('step-publish')).toBe('No story is open.');
  expect(why('new-story')).toBeNull();
  show('draft');
  expect(why('body-bold')).toBeNull();
  useApp.setState({ screen: 'feed' });
  expect(why('body-bold')).toBe('The story is not on screen.');
});

it('says from which states a story takes a step', () => {
  show('draft');
  expect(why('step-ready')).toBeNull();
  expect(why('step-publish')).toBe('For a story that is Ready or Scheduled; this one is Draft.');
  expect(why('step-unspike')).toBe('For a story that is Spiked; this one is Draft.');
});

it('says why a text stands still', () => {
  show('published');
  expect(why('body-bold')).toContain('Choose Correct');
  expect(why('step-correct')).toBeNull();
  show('published', true);
  expect(why('step-correct')).toBe('This story is read-only here.');
});
