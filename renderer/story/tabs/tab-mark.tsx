import { useSyncExternalStore } from 'react';
import { useConflicts } from '../../conflict/conflict-store';
import { useOpenStory } from '../open-session';
import type { StorySession } from '../story-session';

/** Whether the words of an open story are on the disk; nothing is said while they are. */
export function TabMark({ id }: { id: string }) {
  const session = useOpenStory(({ sessions }) => sessions.get(id) ?? null);
  return session && <SessionMark session={session} />;
}

function SessionMark({ session }: { session: StorySession }) {
  const { store } = session;
  const status = useSyncExternalStore(store.subscribe, () => store.getState().save.status);
  const inConflict = useConflicts(({ conflicts }) =>
    conflicts.some((conflict) => conflict.session === session),
  );
  if (inConflict || status === 'failed') {
    return (
      <span className="tab-mark failed">
        <span className="visually-hidden">(not saved)</span>
      </span>
    );
  }
  return status === 'saved' ? null : <span className="tab-mark" />;
}
