// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Story } from '../../shared/story';
import { request, RequestError } from '../ipc';
import { goToField } from '../story/focus-field';
import { setSessions } from '../story/open-session';
import { StorySession } from '../story/story-session';
import { storedStory } from '../story/testing';
import { useApp } from '../app-store';
import { fieldInTheWay, openToCut } from './cut-found';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });
vi.mock('../story/focus-field', () => ({ goToField: vi.fn<(name: string) => void>() }));

const found: Story = { ...storedStory, headline: 'x'.repeat(100_001) };
const refused = new RequestError('refused', 'Headline cannot be saved.', 'headline');

/** The main process, where the story is stored as this; what it was asked to discard. */
function answerWith(stored: Story | null): unknown[] {
  const discarded: unknown[] = [];
  vi.mocked(request).mockImplementation((async (name: string, sent: unknown) => {
    if (name === 'recovery.compare')
      return {
        recovered: found,
        stored,
        next: stored && { ...found, rev: stored.rev, state: stored.state },
      };
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

/** A story that is open and stored as its third version, with the words that were found to cut. */
async function openOverStored() {
  const stored = { ...storedStory, rev: 3 };
  const discarded = answerWith(stored);
  const session = new StorySession(stored, false, () => {});
  setSessions((sessions) => sessions.set(session.id, session));
  expect(await openToCut('left.json', 'headline')).toBe(true);
  expect(await session.flush()).toBe(false);
  return { session, stored, discarded };
}

it('gives an open story the words to cut, and lets go of what was found once they are saved', async () => {
  const { session, discarded } = await openOverStored();
  expect(goToField).toHaveBeenCalledWith('headline');
  expect(session.snapshot()).toMatchObject({ headline: found.headline, rev: 3 });
  expect(discarded).toEqual([]);
  session.setField('headline', 'Harbour');
  expect(await session.flush()).toBe(true);
  expect(discarded).toEqual(['left.json']);
  await vi.waitFor(() =>
    expect(useApp.getState().notices.at(-1)?.message).toContain('stay in the bin'),
  );
  session.destroy();
});

it('keeps what was found where its words were undone, until they are back and saved', async () => {
  const { session, discarded } = await openOverStored();
  session.undo();
  expect(session.field('headline')).toBe(storedStory.headline);
  expect(await session.flush()).toBe(true);
  expect(discarded).toEqual([]);
  session.redo();
  session.setField('headline', 'Cut');
  expect(await session.flush()).toBe(true);
  expect(discarded).toEqual(['left.json']);
  session.destroy();
});

it('keeps what was found where the story is settled as another has it', async () => {
  const { session, stored, discarded } = await openOverStored();
  session.adopt({ ...stored, rev: 4, headline: 'Theirs' });
  session.setField('headline', 'Theirs, and on');
  expect(await session.flush()).toBe(true);
  expect(discarded).toEqual([]);
  session.destroy();
});

it.each([
  ['its own file cannot be read', null],
  ['it is published', { ...storedStory, state: 'published' } as const],
])('opens no story where %s', async (_, stored) => {
  answerWith(stored);
  expect(await openToCut('left.json', 'headline')).toBe(false);
});
