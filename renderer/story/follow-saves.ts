import { useOpenStory } from './open-session';
import type { StorySession } from './story-session';

/**
 * Calls `changed` when one of the open stories is saved otherwise than before.
 *
 * @returns stops it.
 */
export function followSaves(changed: (session: StorySession) => void): () => void {
  const stops = new Map<StorySession, () => void>();
  const follow = (sessions: ReadonlyMap<string, StorySession>) => {
    const open = new Set(sessions.values());
    for (const [session, stop] of stops) {
      if (open.has(session)) continue;
      stop();
      stops.delete(session);
    }
    for (const session of open) {
      if (!stops.has(session)) stops.set(session, followOne(session, changed));
    }
  };
  const stopOpen = useOpenStory.subscribe(({ sessions }, before) => {
    if (sessions !== before.sessions) follow(sessions);
  });
  follow(useOpenStory.getState().sessions);
  return () => {
    for (const stop of stops.values()) stop();
    stopOpen();
  };
}

function followOne(session: StorySession, changed: (session: StorySession) => void): () => void {
  return session.store.subscribe(({ save }, before) => {
    if (save !== before.save) changed(session);
  });
}
