import { z } from 'zod';
import { MOST_PANES, MOST_TABS } from './open-stories';
import { itemId } from './story';

/** A story in the bar of open stories. */
export const storyTab = z.strictObject({
  id: itemId,
  kind: z.enum(['story', 'video']),
  /** As it was when it was last looked at: the story itself may not be read yet. */
  headline: z.string().max(10_000),
  /** It stays open; one that was only looked at gives its place to the next. */
  isKept: z.boolean(),
});
export type StoryTab = z.infer<typeof storyTab>;

/** The stories that are open in a newsroom, in the order of the bar, and those on screen. */
export const openStories = z.strictObject({
  tabs: z.array(storyTab).max(MOST_TABS),
  /** Ids of the stories side by side, in reading order. */
  panes: z.array(itemId).max(MOST_PANES),
  /** The one of them that keys go to; null where none is open. */
  focused: itemId.nullable(),
});
export type OpenStories = z.infer<typeof openStories>;
