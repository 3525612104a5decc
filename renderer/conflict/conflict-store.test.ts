import { beforeEach, expect, it } from 'vitest';
import type { StoredVersion } from '../../shared/outside-change';
import type { StorySession } from '../story/story-session';
import {
  beInConflict,
  conflictOf,
  endConflict,
  keepConflicts,
  noteOffered,
  useConflicts,
} from './conflict-store';

const session = (id: string) => ({ id }) as StorySession;
const gone: StoredVersion = { status: 'gone', hash: null };
const unusable: StoredVersion = { status: 'unusable', message: '', hash: 'h' };

beforeEach(() => useConflicts.setState({ conflicts: [] }));

it('each story that is open has a conflict of its own', () => {
  const [harbour, tide] = [session('harbour'), session('tide')];
  beInConflict(harbour, gone);
  beInConflict(tide, unusable);
  endConflict(harbour);
  expect(conflictOf(harbour)).toBeNull();
  expect(conflictOf(tide)?.stored).toBe(unusable);
});

it('one that was offered once is not offered again as it changes', () => {
  const harbour = session('harbour');
  beInConflict(harbour, gone);
  noteOffered(conflictOf(harbour)!);
  beInConflict(harbour, unusable);
  expect(conflictOf(harbour)).toMatchObject({ stored: unusable, offered: true });
});

it('ends with the session', () => {
  const [harbour, tide] = [session('harbour'), session('tide')];
  beInConflict(harbour, gone);
  beInConflict(tide, gone);
  keepConflicts((open) => open === tide);
  expect([conflictOf(harbour), conflictOf(tide)?.session]).toEqual([null, tide]);
});
