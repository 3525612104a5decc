import { create } from 'zustand';
import { useApp } from '../app-store';
import { NOTHING_OPEN, type Arrangement } from './tabs/arrangement';
import type { StorySession } from './story-session';

interface OpenStory extends Arrangement {
  /** Of the open stories, by id; one that came back from an earlier run has one once it is shown. */
  sessions: ReadonlyMap<string, StorySession>;
  /** The story in front, that keys and actions go to, if any. */
  session: StorySession | null;
}

export const NO_STORY: OpenStory = { ...NOTHING_OPEN, sessions: new Map(), session: null };

/** The stories that are open, how they stand on screen, and the one in front. */
export const useOpenStory = create<OpenStory>(() => NO_STORY);

/** Arranges the open stories otherwise. @returns whether anything is otherwise now. */
export function rearrange(change: (open: Arrangement) => Arrangement): boolean {
  const open = useOpenStory.getState();
  const changed = change(open);
  if (changed !== open) useOpenStory.setState(withFront({ ...open, ...changed }));
  return changed !== open;
}

/** Puts sessions in, by story, or takes them out. */
export function setSessions(change: (sessions: Map<string, StorySession>) => void): void {
  useOpenStory.setState((open) => {
    const sessions = new Map(open.sessions);
    change(sessions);
    return withFront({ ...open, sessions });
  });
}

/** The sessions of all stories that are open and were shown. */
export function openSessions(): readonly StorySession[] {
  return [...useOpenStory.getState().sessions.values()];
}

/** The session of a story, where it is open. */
export function sessionOf(id: string): StorySession | null {
  return useOpenStory.getState().sessions.get(id) ?? null;
}

/** Whether this session is the one of a story that is open. */
export function isOpen(session: StorySession): boolean {
  return sessionOf(session.id) === session;
}

/** Whether a story is on screen now. */
export function isInSight({ id }: Pick<StorySession, 'id'>): boolean {
  return useApp.getState().screen === 'stories' && useOpenStory.getState().panes.includes(id);
}

/** Whether nothing can be changed in a story, whatever state it is in. */
export function isReadOnly({ newer }: Pick<StorySession, 'newer'>): boolean {
  return newer !== null || (useApp.getState().newsroom?.readOnly ?? true);
}

/** As `isReadOnly`, and follows it. */
export function useReadOnly({ newer }: Pick<StorySession, 'newer'>): boolean {
  const readOnly = useApp(({ newsroom }) => newsroom?.readOnly ?? true);
  return readOnly || newer !== null;
}

function withFront(open: OpenStory): OpenStory {
  const session = open.focused === null ? null : (open.sessions.get(open.focused) ?? null);
  return { ...open, session };
}
