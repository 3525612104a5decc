import { beforeEach, expect, it, vi } from 'vitest';
import { NOTHING_ASKED } from '../../shared/find/question';
import type { Story } from '../../shared/story';
import { request } from '../ipc';
import { setSessions } from '../story/open-session';
import { StorySession } from '../story/story-session';
import { storedStory as story } from '../story/testing';
import { putBackInSessions, replaceInSessions } from './in-open-story';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

/** Of a replacement. */
const ID = 'replacement-1';
const harbour = { ...NOTHING_ASKED, query: 'Harbour' };
const chosen = { id: story.id, rev: story.rev, headline: story.headline, matches: [0] };

let session: StorySession;

beforeEach(() => {
  vi.mocked(request).mockImplementation((async (name: string, sent: Story) =>
    name === 'stories.save' ? { ...sent, rev: sent.rev + 1 } : undefined) as typeof request);
  session = new StorySession(story, false, () => {});
  setSessions((sessions) => sessions.set(session.id, session));
});

it('replaces in the open story, and puts it back', async () => {
  const { done } = await replaceInSessions(ID, [chosen], harbour, 'Port');
  expect(done).toMatchObject({ stories: 1 });
  expect(session.field('headline')).toBe('Port');
  expect(await putBackInSessions(ID)).toMatchObject({ stories: 1 });
  expect(session.field('headline')).toBe('Harbour');
});

it('puts a replacement back and not the one after it', async () => {
  const other = new StorySession({ ...story, id: 'other' }, false, () => {});
  setSessions((sessions) => sessions.set(other.id, other));
  await replaceInSessions(ID, [chosen], harbour, 'Port');
  await replaceInSessions('another', [{ ...chosen, id: other.id }], harbour, 'Port');
  expect(await putBackInSessions(ID)).toMatchObject({ stories: 1 });
  expect([session.field('headline'), other.field('headline')]).toEqual(['Harbour', 'Port']);
  expect(await putBackInSessions('another')).toMatchObject({ stories: 1 });
  expect(other.field('headline')).toBe('Harbour');
  other.destroy();
});

it('puts nothing back over words whose save is under way', async () => {
  await replaceInSessions(ID, [chosen], harbour, 'Port');
  session.setField('headline', 'Port reopens');
  const saving = session.flush();
  const result = await putBackInSessions(ID);
  await saving;
  expect(result.left).toHaveLength(1);
  expect(session.field('headline')).toBe('Port reopens');
});

it('replaces nothing in words whose save is under way', async () => {
  session.setField('headline', 'Our Harbour');
  const saving = session.flush();
  const { done } = await replaceInSessions(ID, [chosen], harbour, 'Port');
  await saving;
  expect(done.left).toHaveLength(1);
  expect(session.field('headline')).toBe('Our Harbour');
});

it('gives those back that are not open, also when they are closed meanwhile', async () => {
  const another = { ...chosen, id: 'another-story' };
  session.setField('kicker', 'Ports');
  const replacing = replaceInSessions(ID, [chosen, another], harbour, 'Port');
  setSessions((sessions) => sessions.clear());
  const { done, notOpen } = await replacing;
  expect(done).toEqual({ stories: 0, left: [] });
  expect(notOpen).toEqual([chosen, another]);
});

it('puts nothing in the place of words typed while the story, opened again, was stored', async () => {
  await replaceInSessions(ID, [chosen], harbour, 'Port');
  const again = new StorySession({ ...story, rev: 2, headline: 'Port' }, false, () => {});
  setSessions((sessions) => sessions.set(again.id, again));
  vi.mocked(request).mockImplementation((async (name: string, sent: Story) => {
    if (name !== 'stories.save') return undefined;
    again.setField('headline', 'Port reopens');
    return { ...sent, rev: sent.rev + 1 };
  }) as typeof request);
  await putBackInSessions(ID);
  expect(again.field('headline')).toBe('Port reopens');
  again.destroy();
});
