import { expect, it, vi } from 'vitest';
import type { Story } from '../../shared/story';
import { request } from '../ipc';
import { setSessions } from './open-session';
import { storeVersion } from './store-version';
import { StorySession } from './story-session';
import { storedStory as story } from './testing';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

const stored: Story = { ...story, rev: 2, headline: 'Harbour to reopen' };

function open(): StorySession {
  vi.mocked(request).mockResolvedValue({ total: 0, stories: [], isMore: false });
  const session = new StorySession(story, false, () => {});
  setSessions((sessions) => sessions.set(session.id, session));
  return session;
}

it('shows the version that was stored', async () => {
  const session = open();
  expect(await storeVersion(story.id, async () => stored)).toBe(true);
  expect(session.snapshot()).toEqual(stored);
  expect(session.hasUnsaved).toBe(false);
});

it('leaves the story as it is where nothing was stored, which is dealt with', async () => {
  const session = open();
  expect(await storeVersion(story.id, async () => null)).toBe(false);
  expect(session.snapshot()).toEqual(story);
  session.destroy();
});

it('takes away no word that was typed while the version was being stored', async () => {
  const session = open();
  const isStored = storeVersion(story.id, async () => {
    session.setField('kicker', 'Ports');
    return stored;
  });
  expect(await isStored).toBe(true);
  expect(session.snapshot()).toMatchObject({ kicker: 'Ports', headline: 'Harbour', rev: 1 });
  expect(session.hasUnsaved, 'so the next save meets the version that is stored').toBe(true);
  session.destroy();
});
