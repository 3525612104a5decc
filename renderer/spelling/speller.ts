import { useOpenStory } from '../story/open-session';
import type { StorySession } from '../story/story-session';
import type { StorySpeller } from './story-speller';

/** What checks each story on screen. */
export const spellers = new Map<StorySession, StorySpeller>();

/** What checks the story in front, if one is. */
export function frontSpeller(): StorySpeller | null {
  const { session } = useOpenStory.getState();
  return session === null ? null : (spellers.get(session) ?? null);
}
