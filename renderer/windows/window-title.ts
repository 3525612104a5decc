import { headlineOf } from '../story/headline-of';
import { useOpenStory } from '../story/open-session';
import type { StorySession } from '../story/story-session';

/** Has the window of a story be called as the story is. */
export function followTitle(): void {
  let stop = () => {};
  const follow = (session: StorySession | null) => {
    stop();
    const show = () => {
      document.title = titleOf(session);
    };
    stop = session?.bind('headline').subscribe(show) ?? (() => {});
    show();
  };
  useOpenStory.subscribe(({ session }, before) => {
    if (session !== before.session) follow(session);
  });
  follow(useOpenStory.getState().session);
}

function titleOf(session: StorySession | null): string {
  if (session === null) return 'Copydesk';
  return `${headlineOf(session.field('headline'), session.kind)} – Copydesk`;
}
