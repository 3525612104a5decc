// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { Story } from '../../shared/story';
import { useApp } from '../app-store';
import { request, RequestError } from '../ipc';
import { goToNewsroom } from '../newsroom';
import { closeStory, leaveStories, reopenStory } from './close-story';
import { NO_STORY, sessionOf, useOpenStory } from './open-session';
import { openStory, showStories } from './open-story';
import { storedStory } from './testing';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null, setItem() {} }));
vi.mock('../ipc', { spy: true });

type Asked = Partial<Record<string, (input: never) => unknown>>;

const story = (id: string): Story => ({ ...storedStory, id, state: 'draft', headline: id });

/** Answers requests as a main process does that has every story. */
function answer(others: Asked = {}): void {
  const known: Asked = {
    'stories.open': story,
    'stories.save': (sent: Story) => ({ ...sent, rev: sent.rev + 1 }),
    'stories.list': () => ({ total: 0, stories: [], isMore: false }),
    'stories.placeIn': () => null,
    ...others,
  };
  vi.mocked(request).mockImplementation((async (name: string, input: never) =>
    known[name]?.(input)) as typeof request);
}

const ids = () => useOpenStory.getState().tabs.map(({ id }) => id);
const inFront = () => useOpenStory.getState().session?.id ?? null;
const newsroom = { readOnly: false, desk: { profiles: [] }, path: '/post' } as never;
useApp.setState({ newsroom });

afterEach(() => {
  for (const session of useOpenStory.getState().sessions.values()) session.destroy();
  useOpenStory.setState(NO_STORY);
});

it('opens nothing by a slow answer to an earlier wish', async () => {
  const finishes: ((read: Story) => void)[] = [];
  const slow = new Promise<Story>((resolve) => finishes.push(resolve));
  answer({ 'stories.open': (id: string) => (id === 'slow' ? slow : story(id)) });
  const first = openStory('slow');
  await openStory('quick');
  finishes[0]?.(story('slow'));
  await first;
  expect(ids()).toEqual(['quick']);
});

it('gives a story one session, however often it is opened at once', async () => {
  answer();
  await Promise.all([openStory('harbour', 'new-tab'), openStory('harbour', 'beside')]);
  const session = sessionOf('harbour');
  await openStory('harbour', 'beside');
  expect(sessionOf('harbour')).toBe(session);
  expect(useOpenStory.getState().panes).toEqual(['harbour']);
});

it('saves a story before it is closed, and opens it again', async () => {
  answer();
  await openStory('harbour', 'new-tab');
  await openStory('tide', 'new-tab');
  sessionOf('tide')?.setField('kicker', 'Ports');
  expect(await closeStory('tide')).toBe(true);
  expect(vi.mocked(request)).toHaveBeenCalledWith(
    'stories.save',
    expect.objectContaining({ id: 'tide', kicker: 'Ports' }),
  );
  expect([ids(), inFront()]).toEqual([['harbour'], 'harbour']);
  await reopenStory();
  expect([ids(), inFront()]).toEqual([['harbour', 'tide'], 'tide']);
});

it('leaves no story while one of them cannot be saved, and puts that in front', async () => {
  const refuse = () => {
    throw new RequestError('disk-full', 'The disk is full.');
  };
  answer({ 'stories.save': refuse });
  await openStory('harbour', 'new-tab');
  await openStory('tide', 'new-tab');
  sessionOf('harbour')?.setField('kicker', 'Ports');
  expect(await leaveStories()).toBe(false);
  expect([ids(), inFront()]).toEqual([['harbour', 'tide'], 'harbour']);
});

it('leaves stories only when also what is typed meanwhile is saved', async () => {
  const saved: string[] = [];
  answer({
    'stories.save'(sent: Story) {
      saved.push(`${sent.id}: ${sent.kicker}`);
      if (sent.id === 'tide') sessionOf('harbour')?.setField('kicker', 'Typed meanwhile');
      return { ...sent, rev: sent.rev + 1 };
    },
  });
  await openStory('harbour', 'new-tab');
  await openStory('tide', 'beside');
  sessionOf('tide')?.setField('kicker', 'Ports');
  expect(await leaveStories()).toBe(true);
  expect(saved).toEqual(['tide: Ports', 'harbour: Typed meanwhile']);
  expect(useOpenStory.getState().sessions.size).toBe(0);
});

it('saves every story that a lost page left unsaved, and shows the one that was in front', async () => {
  answer();
  const tide = { ...story('tide'), kicker: 'Typed last' };
  const wind = { ...story('wind'), kicker: 'Typed last, too' };
  showStories([
    { story: story('harbour') },
    { story: tide, unsaved: true },
    { story: wind, unsaved: true },
  ]);
  expect(inFront()).toBe('harbour');
  expect(ids().toSorted()).toEqual(['harbour', 'tide', 'wind']);
  await vi.waitFor(() => {
    for (const id of ['tide', 'wind']) expect(sessionOf(id)?.isSaved).toBe(true);
  });
  for (const sent of [tide, wind]) {
    expect(vi.mocked(request)).toHaveBeenCalledWith('stories.save', sent);
  }
});

it('opens nothing while the newsroom is being left, and anything once it stays', async () => {
  answer();
  await openStory('harbour', 'new-tab');
  const before = useOpenStory.getState();
  await goToNewsroom(async () => {
    expect(ids()).toEqual([]);
    await openStory('tide', 'new-tab');
    expect(ids()).toEqual([]);
    return null;
  });
  expect(ids()).toEqual(before.tabs.map(({ id }) => id));
  await openStory('tide', 'new-tab');
  expect(ids()).toEqual(['harbour', 'tide']);
});

it('lets go of a story that was only looked at, when another is opened', async () => {
  answer();
  await openStory('harbour');
  const looked = sessionOf('harbour');
  await openStory('tide');
  await vi.waitFor(() => expect(looked?.editor.isDestroyed).toBe(true));
  expect([...useOpenStory.getState().sessions.keys()]).toEqual(['tide']);
});
