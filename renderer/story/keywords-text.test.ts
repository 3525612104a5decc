import { expect, it, vi } from 'vitest';
import { keywordsText } from './keywords-text';
import { StorySession } from './story-session';
import { storedStory } from './testing';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));
vi.mock('../ipc', { spy: true });

it('keywords are typed as one line, and what is typed stays while it says the same', () => {
  vi.useFakeTimers();
  const session = new StorySession(storedStory, false, () => {});
  const line = keywordsText(session);
  line.set('night boats,');
  expect(session.field('keywords')).toEqual(['night boats']);
  expect(line.get()).toBe('night boats,');
  vi.setSystemTime(Date.now() + 1_000);
  line.set('night boats, quay,  quay');
  expect(session.field('keywords')).toEqual(['night boats', 'quay']);
  expect(line.get()).toBe('night boats, quay,  quay');
  session.undo();
  expect(line.get()).toBe('night boats');
  session.undo();
  expect(line.get()).toBe('');
  session.destroy();
});
