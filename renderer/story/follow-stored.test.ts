import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Story } from '../../shared/story';
import { listen, request } from '../ipc';
import { followStored } from './follow-stored';
import { NO_STORY, setSessions, useOpenStory } from './open-session';
import { StorySession } from './story-session';
import { storedStory } from './testing';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

type Listeners = Parameters<typeof listen>[0];

/** A followed story that is open here beside another one. */
function followed() {
  let told: Listeners = {};
  vi.mocked(listen).mockImplementation((listeners) => {
    told = listeners;
    return () => {};
  });
  vi.mocked(request).mockImplementation((async (name: string, story: Story) =>
    name === 'stories.save' ? { ...story, rev: story.rev + 1 } : null) as typeof request);
  const [tide, quay] = ['tide', 'quay'].map(
    (id) => new StorySession({ ...storedStory, id }, false, () => {}),
  ) as [StorySession, StorySession];
  setSessions((sessions) => sessions.set('tide', tide).set('quay', quay));
  const changed = vi.fn<() => void>();
  const stop = followStored(() => ['tide'], changed);
  return { tide, quay, told, changed, stop };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => useOpenStory.setState(NO_STORY));

it('tells of a save here once, not of the keys before it', async () => {
  const { tide, quay, changed, stop } = followed();
  for (const letter of 'Ferry') {
    tide.setField('headline', tide.field('headline') + letter);
    quay.setField('headline', letter);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(changed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  tide.setField('headline', 'Gone');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(changed).toHaveBeenCalledTimes(1);
});

it.each([
  ['another window', 'stories.saved', { changed: ['tide'] }, 1],
  ['another window, of another story', 'stories.saved', { changed: ['quay'] }, 0],
  ['another window, of any story', 'stories.saved', { changed: [] }, 1],
  ['another program', 'stories.outside', { changed: ['tide'], gone: [] }, 1],
  ['another program that deleted it', 'stories.outside', { changed: [], gone: ['tide'] }, 1],
  ['another program, of another story', 'stories.outside', { changed: ['quay'], gone: [] }, 0],
] as const)('tells of what is stored by %s', (_, name, event, times) => {
  const { told, changed } = followed();
  told[name]?.(event as never);
  expect(changed).toHaveBeenCalledTimes(times);
});
