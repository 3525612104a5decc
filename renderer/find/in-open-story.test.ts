import { beforeEach, expect, it, vi } from 'vitest';
import { NOTHING_ASKED } from '../../shared/find/question';
import type { Story } from '../../shared/story';
import { request } from '../ipc';
import { StorySession } from '../story/story-session';
import { storedStory as story } from '../story/testing';
import { putBackInSession, replaceInSession } from './in-open-story';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

const harbour = { ...NOTHING_ASKED, query: 'Harbour' };
const chosen = { rev: story.rev, headline: story.headline, matches: [0] };

let session: StorySession;

beforeEach(() => {
  vi.mocked(request).mockImplementation((async (name: string, sent: Story) =>
    name === 'stories.save' ? { ...sent, rev: sent.rev + 1 } : undefined) as typeof request);
  session = new StorySession(story, false, () => {});
});

it('replaces in the open story, and puts it back', async () => {
  expect(await replaceInSession(session, chosen, harbour, 'Port')).toMatchObject({ stories: 1 });
  expect(session.field('headline')).toBe('Port');
  expect(await putBackInSession(session)).toMatchObject({ stories: 1 });
  expect(session.field('headline')).toBe('Harbour');
});

it('puts nothing back over words whose save is under way', async () => {
  await replaceInSession(session, chosen, harbour, 'Port');
  session.setField('headline', 'Port reopens');
  const saving = session.flush();
  const result = await putBackInSession(session);
  await saving;
  expect(result.left).toHaveLength(1);
  expect(session.field('headline')).toBe('Port reopens');
});

it('replaces nothing in words whose save is under way', async () => {
  session.setField('headline', 'Our Harbour');
  const saving = session.flush();
  const result = await replaceInSession(session, chosen, harbour, 'Port');
  await saving;
  expect(result.left).toHaveLength(1);
  expect(session.field('headline')).toBe('Our Harbour');
});
