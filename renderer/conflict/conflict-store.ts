import { create } from 'zustand';
import type { StoredVersion } from '../../shared/ipc';
import type { StorySession } from '../story/story-session';

/** An open story, and what another program made of its file meanwhile. */
export interface Conflict {
  session: StorySession;
  stored: StoredVersion;
  /** The comparison has opened by itself once. */
  offered: boolean;
}

/** Why a story in conflict is not saved. */
export const WHY_IN_CONFLICT: Readonly<Record<StoredVersion['status'], string>> = {
  story: 'changed by another program',
  unusable: 'another program left a file that cannot be read',
  gone: 'deleted by another program',
};

/** The conflict of the story that is open, until it is decided. */
export const useConflict = create<{ conflict: Conflict | null }>(() => ({ conflict: null }));

/** The conflict of this story, if it is in one. */
export function useConflictOf(session: StorySession): Conflict | null {
  return useConflict(({ conflict }) => (conflict?.session === session ? conflict : null));
}

/** Puts the story in conflict with what is stored now; one that is in conflict already stays so. */
export function beInConflict(session: StorySession, stored: StoredVersion): void {
  useConflict.setState(({ conflict }) => ({
    conflict: { session, stored, offered: conflict?.session === session && conflict.offered },
  }));
}

export function endConflict(): void {
  useConflict.setState({ conflict: null });
}
