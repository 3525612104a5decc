import { useOpenStory } from './open-session';
import type { StorySession } from './story-session';

/**
 * Calls `changed` when the open story, whichever it is, is saved otherwise than before.
 *
 * @returns stops it.
 */
export function followSaves(changed: (session: StorySession) => void): () => void {
  let stopSession = () => {};
  const follow = (session: StorySession | null) => {
    stopSession();
    stopSession =
      session?.store.subscribe(({ save }, before) => {
        if (save !== before.save) changed(session);
      }) ?? (() => {});
  };
  const stopOpen = useOpenStory.subscribe(({ session }, before) => {
    if (session !== before.session) follow(session);
  });
  follow(useOpenStory.getState().session);
  return () => {
    stopSession();
    stopOpen();
  };
}
