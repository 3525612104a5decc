import { useSyncExternalStore } from 'react';
import { dismiss, notify, useApp } from '../app-store';
import { useConflict, WHY_IN_CONFLICT } from '../conflict/conflict-store';
import { followSaves } from './follow-saves';
import { headlineOf } from './headline-of';
import { useOpenStory } from './open-session';

/** Why the open story could not be saved, in a sentence; null where it is saved or will be. */
export function useNotSaved(): string | null {
  return useSyncExternalStore(follow, whyNotSaved);
}

/**
 * Says it where the story that says so itself is not on screen. What was said goes once it is not
 * true any more, or the story is in sight.
 */
export function tellOfNotSaved(): void {
  let said: { why: string; notice: number } | null = null;
  const look = () => {
    const why = useApp.getState().screen === 'stories' ? null : whyNotSaved();
    if (why === (said?.why ?? null)) return;
    if (said !== null) dismiss(said.notice);
    said = why === null ? null : { why, notice: say(why) };
  };
  follow(look);
  look();
  useApp.subscribe(({ screen }, before) => {
    if (screen !== before.screen) look();
  });
}

function say(why: string): number {
  return notify(why, {
    tone: 'error',
    action: { label: 'Go to story', run: () => useApp.setState({ screen: 'stories' }) },
  });
}

function whyNotSaved(): string | null {
  const { session } = useOpenStory.getState();
  if (session === null) return null;
  const { conflict } = useConflict.getState();
  const { save } = session.store.getState();
  const headline = headlineOf(session.field('headline'), session.kind);
  if (conflict?.session === session) {
    return `“${headline}” is not saved: ${WHY_IN_CONFLICT[conflict.stored.status]}.`;
  }
  return save.status === 'failed' ? `“${headline}” is not saved: ${save.message}` : null;
}

/** Calls `listener` when saving goes otherwise than before. @returns stops it. */
function follow(listener: () => void): () => void {
  const stops = [
    followSaves(listener),
    useOpenStory.subscribe(({ session }, before) => {
      if (session !== before.session) listener();
    }),
    useConflict.subscribe(listener),
  ];
  return () => stops.forEach((stop) => stop());
}
