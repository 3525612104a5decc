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
  expect(await replaceInSessions([chosen], harbour, 'Port')).toMatchObject({ stories: 1 });
  expect(session.field('headline')).toBe('Port');
  expect(await putBackInSessions()).toMatchObject({ stories: 1 });
  expect(session.field('headline')).toBe('Harbour');
});

it('puts nothing back over words whose save is under way', async () => {
  await replaceInSessions([chosen], harbour, 'Port');
  session.setField('headline', 'Port reopens');
  const saving = session.flush();
  const result = await putBackInSessions();
  await saving;
  expect(result.left).toHaveLength(1);
  expect(session.field('headline')).toBe('Port reopens');
});

it('replaces nothing in words whose save is under way', async () => {
  session.setField('headline', 'Our Harbour');
  const saving = session.flush();
  const result = await replaceInSessions([chosen], harbour, 'Port');
  await saving;
  expect(result.left).toHaveLength(1);
  expect(session.field('headline')).toBe('Our Harbour');
});
