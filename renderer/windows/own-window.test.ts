// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Story } from '../../shared/story';
import { useApp } from '../app-store';
import { request, RequestError } from '../ipc';
import { sessionOf, NO_STORY, useOpenStory } from '../story/open-session';
import { openStory } from '../story/open-story';
import { storedStory } from '../story/testing';
import { useInWindows } from './in-windows';
import { openInOwnWindow } from './own-window';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null, setItem() {} }));
vi.mock('../ipc', { spy: true });

const story = (id: string): Story => ({ ...storedStory, id, state: 'draft', headline: id });
const asked: string[] = [];
let answers: Partial<Record<string, (input: never) => unknown>> = {};

beforeEach(() => {
  asked.length = 0;
  answers = {
    'stories.open': story,
    'stories.save': (sent: Story) => ({ ...sent, rev: sent.rev + 1 }),
    'stories.list': () => ({ total: 0, stories: [], isMore: false }),
    'stories.placeIn': () => null,
  };
  vi.mocked(request).mockImplementation((async (name: string, input: never) => {
    asked.push(name);
    return answers[name]?.(input);
  }) as typeof request);
  const newsroom = { readOnly: false, desk: { profiles: [] }, path: '/post' };
  useApp.setState({ newsroom: newsroom as never, notices: [] });
});

afterEach(() => {
  for (const session of useOpenStory.getState().sessions.values()) session.destroy();
  useOpenStory.setState(NO_STORY);
  useInWindows.setState({ stories: [] });
});

const ids = () => useOpenStory.getState().tabs.map(({ id }) => id);

it('saves a story and lets go of it before its window is opened', async () => {
  await openStory('tide', 'new-tab');
  await openStory('gale', 'new-tab');
  sessionOf('gale')?.setField('kicker', 'Weather');
  await openInOwnWindow('gale');
  expect(ids()).toEqual(['tide']);
  expect(sessionOf('gale')).toBeNull();
  const [saved, told, opened] = ['stories.save', 'stories.setTabs', 'windows.open'].map((name) =>
    asked.indexOf(name),
  );
  expect(saved).toBeGreaterThan(0);
  expect([saved, told, opened]).toEqual([saved, told, opened].toSorted((a, b) => a! - b!));
});

it('opens it nowhere else while its window is on the way', async () => {
  await openStory('tide', 'new-tab');
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  answers['stories.setTabs'] = () => told;
  const moving = openInOwnWindow('tide');
  await vi.waitFor(() => expect(ids()).toEqual([]));
  asked.length = 0;
  await openStory('tide');
  expect(asked).toEqual(['windows.open']);
  tell();
  await moving;
  expect(ids()).toEqual([]);
});

it('keeps a story that could not be saved, and opens no window', async () => {
  await openStory('tide', 'new-tab');
  answers['stories.save'] = () => {
    throw new RequestError('disk-full', 'The disk is full.');
  };
  sessionOf('tide')?.setField('kicker', 'Sea');
  await openInOwnWindow('tide');
  expect(asked).not.toContain('windows.open');
  expect(ids()).toEqual(['tide']);
  expect(useApp.getState().notices.at(-1)?.message).toContain('not saved yet');
});

it('has the tab again where no window could be opened', async () => {
  await openStory('tide', 'new-tab');
  answers['windows.open'] = () => {
    throw new RequestError('refused', 'Close one of them first.');
  };
  await openInOwnWindow('tide');
  expect(ids()).toEqual(['tide']);
  expect(useApp.getState().notices.at(-1)?.message).toBe('Close one of them first.');
});

it('brings the window of a story forward instead of opening it here', async () => {
  useInWindows.setState({ stories: ['tide'] });
  await openStory('tide', 'beside');
  expect(asked).toContain('windows.open');
  expect(asked).not.toContain('stories.open');
  expect(ids()).toEqual([]);
});
