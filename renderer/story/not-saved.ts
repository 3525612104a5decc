import { useSyncExternalStore } from 'react';
import { dismiss, notify, useApp } from '../app-store';
import { conflictOf, useConflicts, WHY_IN_CONFLICT } from '../conflict/conflict-store';
import { followSaves } from './follow-saves';
import { storyName } from './headline-of';
import { isInSight, openSessions, useOpenStory } from './open-session';
import { showInFront } from './open-story';
import type { StorySession } from './story-session';

/** Why an open story could not be saved, in a sentence; null where all are saved or will be. */
export function useNotSaved(): string | null {
  return useSyncExternalStore(follow, () => notSaved(openSessions())?.why ?? null);
}

/** Whether the disk had no room for an open story, and no save has found any since. */
export function useStoryHadNoRoom(): boolean {
  return useSyncExternalStore(follow, () => openSessions().some(hadNoRoom));
}

function hadNoRoom({ store }: StorySession): boolean {
  const { save } = store.getState();
  return save.status === 'failed' && save.code === 'disk-full';
}

/**
 * Says it where the story that says so itself is not on screen. What was said goes once it is not
 * true any more, or the story is in sight.
 */
export function tellOfNotSaved(): void {
  let said: { why: string; notice: number } | null = null;
  const look = () => {
    const out = notSaved(openSessions().filter((session) => !isInSight(session)));
    if ((out?.why ?? null) === (said?.why ?? null)) return;
    if (said !== null) dismiss(said.notice);
    said = out === null ? null : { why: out.why, notice: say(out) };
  };
  follow(look);
  look();
  useApp.subscribe(({ screen }, before) => {
    if (screen !== before.screen) look();
  });
}

function say({ session, why }: NotSaved): number {
  // Without the code of what failed: it holds until the story is saved, not until the disk has room.
  return notify(why, {
    tone: 'error',
    action: { label: 'Go to story', run: () => showInFront(session.id) },
  });
}

interface NotSaved {
  session: StorySession;
  why: string;
}

/** The first of these that could not be saved, and why. */
function notSaved(sessions: readonly StorySession[]): NotSaved | null {
  for (const session of sessions) {
    const why = whyNotSaved(session);
    if (why !== null) return { session, why };
  }
  return null;
}

function whyNotSaved(session: StorySession): string | null {
  const conflict = conflictOf(session);
  const { save } = session.store.getState();
  const headline = storyName(session.field('headline'), session.kind);
  if (conflict !== null) {
    return `“${headline}” is not saved: ${WHY_IN_CONFLICT[conflict.stored.status]}.`;
  }
  return save.status === 'failed' ? `“${headline}” is not saved: ${save.message}` : null;
}

/** Calls `listener` when saving goes otherwise than before. @returns stops it. */
function follow(listener: () => void): () => void {
  const stops = [
    followSaves(listener),
    useOpenStory.subscribe(({ sessions, panes }, before) => {
      if (sessions !== before.sessions || panes !== before.panes) listener();
    }),
    useConflicts.subscribe(listener),
  ];
  return () => stops.forEach((stop) => stop());
}
