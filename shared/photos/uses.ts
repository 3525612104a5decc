import { z } from 'zod';
import { itemId } from '../story';
import type { UseInStory } from './replace-photo';

/** A story that uses a photo. */
export interface StoryWithPhoto extends UseInStory {
  id: string;
  /** The version that was looked at. */
  rev: number;
  headline: string;
  /** Why nothing can be replaced in it, or null. */
  closed: string | null;
}

/** Where a photo is used. */
export interface PhotoUses {
  stories: readonly StoryWithPhoto[];
  /** Stories that could not be read, and so were not looked through. */
  unread: number;
}

/** Far more than stories with the same photo. */
const MOST_STORIES = 100_000;

/** Which photo to put in the place of which, and in which versions of which stories. */
export const photoReplacementInNewsroom = z.strictObject({
  /** By which it can be put back. */
  id: itemId,
  from: itemId,
  to: itemId,
  stories: z.array(z.strictObject({ id: itemId, rev: z.int().min(0) })).max(MOST_STORIES),
});
