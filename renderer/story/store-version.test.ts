import { expect, it, vi } from 'vitest';
import type { Story } from '../../shared/story';
import { request } from '../ipc';
import { useOpenStory } from './open-story';
import { storeVersion } from './store-version';
import { StorySession } from './story-session';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

const story: Story = {
  schema: 1,
  id: 'harbour-story',
  rev: 3,
  kind: 'story',
  state: 'draft',
  language: 'en-GB',
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
  publishedAt: null,
  headline: 'Harbour',
  kicker: '',
  standfirst: '',
  byline: '',
  dateline: '',
  section: '',
  slug: '',
  leadPhoto: { photoId: null, caption: '', credit: '', altText: '' },
  videoUrl: '',
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
};
const stored: Story = { ...story, rev: 4, headline: 'Harbour to reopen' };

function open(): StorySession {
  vi.mocked(request).mockResolvedValue({ total: 0, stories: [], isMore: false });
  const session = new StorySession(story, false, () => {});
  useOpenStory.setState({ session });
  return session;
}

it('shows the version that was stored', async () => {
  const session = open();
  expect(await storeVersion(story.id, async () => stored)).toBe(true);
  expect(session.snapshot()).toEqual(stored);
  expect(session.hasUnsaved).toBe(false);
});

it('takes away no word that was typed while the version was being stored', async () => {
  const session = open();
  const isStored = storeVersion(story.id, async () => {
    session.setField('kicker', 'Ports');
    return stored;
  });
  expect(await isStored).toBe(true);
  expect(session.snapshot()).toMatchObject({ kicker: 'Ports', headline: 'Harbour', rev: 3 });
  expect(session.hasUnsaved, 'so the next save meets the version that is stored').toBe(true);
  session.destroy();
});
