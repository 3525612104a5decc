import { create } from 'zustand';
import type { StoredVersion } from '../../shared/outside-change';
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

/** The conflicts of stories that are open, until they are decided. */
export const useConflicts = create<{ conflicts: readonly Conflict[] }>(() => ({ conflicts: [] }));

/** The conflict of this story, if it is in one. */
export function useConflictOf(session: StorySession): Conflict | null {
  return useConflicts(({ conflicts }) => find(conflicts, session));
}

/** The same, as it is now. */
export function conflictOf(session: StorySession): Conflict | null {
  return find(useConflicts.getState().conflicts, session);
}

/** Puts the story in conflict with what is stored now; one that is in conflict already stays so. */
export function beInConflict(session: StorySession, stored: StoredVersion): void {
  put({ session, stored, offered: conflictOf(session)?.offered ?? false });
}

/** The comparison has opened by itself. */
export function noteOffered(conflict: Conflict): void {
  put({ ...conflict, offered: true });
}

export function endConflict(session: StorySession): void {
  useConflicts.setState(({ conflicts }) => ({ conflicts: without(conflicts, session) }));
}

/** Lets go of conflicts of stories that are open no more. */
export function keepConflicts(isOpen: (session: StorySession) => boolean): void {
  useConflicts.setState(({ conflicts }) => ({
    conflicts: conflicts.filter(({ session }) => isOpen(session)),
  }));
}

function put(conflict: Conflict): void {
  useConflicts.setState(({ conflicts }) => ({
    conflicts: [...without(conflicts, conflict.session), conflict],
  }));
}

function without(conflicts: readonly Conflict[], session: StorySession): readonly Conflict[] {
  return conflicts.filter((conflict) => conflict.session !== session);
}

function find(conflicts: readonly Conflict[], session: StorySession): Conflict | null {
  return conflicts.find((conflict) => conflict.session === session) ?? null;
}
