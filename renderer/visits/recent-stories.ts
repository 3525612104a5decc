import type { Story } from '../../shared/story';
import { newsroomPath } from '../app-store';
import type { StorySession } from '../story/story-session';

/** A story that was open lately, with its headline then. */
export interface RecentStory {
  id: string;
  kind: Story['kind'];
  headline: string;
}

const MOST_RECENT = 20;

/** The stories of the newsroom that were open lately, the last one first. */
export function recentStories(): readonly RecentStory[] {
  // Only `rememberStory` writes there.
  return JSON.parse(localStorage.getItem(storageKey()) ?? '[]') as readonly RecentStory[];
}

/** Puts a story that is open, or was until now, at the top of the recent ones. */
export function rememberStory(session: StorySession): void {
  const { id, kind } = session;
  const story = { id, kind, headline: session.field('headline') };
  const others = recentStories().filter((other) => other.id !== id);
  localStorage.setItem(storageKey(), JSON.stringify([story, ...others].slice(0, MOST_RECENT)));
}

function storageKey(): string {
  return `recent-stories ${newsroomPath() ?? ''}`;
}
