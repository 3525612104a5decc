// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Story } from '../../shared/story';
import { request, RequestError } from '../ipc';
import { focusField } from '../story/focus-field';
import { setSessions } from '../story/open-session';
import { StorySession } from '../story/story-session';
import { storedStory } from '../story/testing';
import { fieldInTheWay, openToCut } from './cut-found';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });
vi.mock('../story/focus-field', () => ({ focusField: vi.fn<(label: string) => void>() }));

const found: Story = { ...storedStory, headline: 'x'.repeat(100_001) };
const refused = new RequestError('refused', 'Headline cannot be saved.', 'headline');

/** The main process, where the story is stored as this; what it was asked to discard. */
function answerWith(stored: Story | null): unknown[] {
  const discarded: unknown[] = [];
  vi.mocked(request).mockImplementation((async (name: string, sent: unknown) => {
    if (name === 'recovery.compare') return { recovered: found, stored };
    if (name === 'recovery.discard') discarded.push(sent);
    if (name !== 'stories.save') return undefined;
    const story = sent as Story;
    if (story.headline.length > 100_000) throw refused;
    return { ...story, rev: story.rev + 1 };
  }) as typeof request);
  return discarded;
}

beforeEach(() => setSessions((sessions) => sessions.clear()));

it('is kept from being saved by a field that is named, and by nothing else', () => {
  expect(fieldInTheWay(refused)).toBe('headline');
  expect(fieldInTheWay(new RequestError('refused', 'It is published.'))).toBeNull();
  expect(fieldInTheWay(new RequestError('disk-full', 'The disk is full.', 'body'))).toBeNull();
});

it('gives an open story the words to cut, and lets go of what was found once they are saved', async () => {
  const discarded = answerWith({ ...storedStory, rev: 3 });
  const session = new StorySession({ ...storedStory, rev: 3 }, false, () => {});
  setSessions((sessions) => sessions.set(session.id, session));
  expect(await openToCut('left.json', 'headline')).toBe(true);
  expect(focusField).toHaveBeenCalledWith('Headline');
  expect(session.snapshot()).toMatchObject({ headline: found.headline, rev: 3 });
  expect(await session.flush()).toBe(false);
  expect(discarded).toEqual([]);
  session.setField('headline', 'Harbour');
  expect(await session.flush()).toBe(true);
  expect(discarded).toEqual(['left.json']);
  session.destroy();
});

it.each([
  ['its own file cannot be read', null],
  ['it is published', { ...storedStory, state: 'published' } as const],
])('opens no story where %s', async (_, stored) => {
  answerWith(stored);
  expect(await openToCut('left.json', 'headline')).toBe(false);
});
