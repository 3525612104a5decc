import type { Photo } from '../photo';
import type { Story } from '../story';

/** A story as it is named where it keeps a photo in the newsroom. */
export type StoryName = Pick<Story, 'id' | 'headline' | 'kind'>;

/** A photo that stays where it is. */
export interface LeftPhoto {
  id: string;
  fileName: string;
  /** Why, in a sentence; null where stories use it. */
  reason: string | null;
  /** Stories that use it. */
  stories: readonly StoryName[];
}

/** What became of photos that were to be taken out of the newsroom, or to come back. */
export interface MovedPhotos {
  /** Ids of those that went, or came back. */
  moved: readonly string[];
  left: readonly LeftPhoto[];
}

/** A photo that was taken out of the newsroom. */
export interface RemovedPhoto extends Pick<Photo, 'id' | 'fileName' | 'headline' | 'caption'> {
  /** When that was, ISO 8601. */
  removedAt: string;
}
