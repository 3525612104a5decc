import type { Story } from './story';

/** Names of what is in the bin: when it came there, and what it is of. */
export const BIN_NAME = /^\d{8}T\d{9}Z-[a-z0-9-]{6,80}\.json$/;

/** Days after which the bin lets go of what is in it. */
export const BIN_DAYS = 30;

/** Words of a story that were found in another file than its own. */
export interface RecoveredView {
  /** Where they were found, relative to the newsroom. */
  file: string;
  storyId: string;
  /** `unsaved`: a save that was cut off. `broken`: the story's own file cannot be read. */
  kind: 'unsaved' | 'broken';
  headline: string;
  /** When they were written, ISO 8601. */
  at: string;
  words: number;
}

/** Words that were found, beside the story as it is stored. */
export interface ComparedWords {
  recovered: Story;
  /** Null where the story's own file cannot be read, or has gone. */
  stored: Story | null;
  /** The words as the version that would follow the stored one; null without one. */
  next: Story | null;
}

/** A story whose words were restored. */
export interface Restored {
  /** As stored. */
  story: Story;
  /** The version that it replaced; null where none could be read. */
  before: Story | null;
}

/** Something in the bin. */
export interface BinView {
  name: string;
  /** When it came there, ISO 8601. */
  binnedAt: string;
  /** File whose words these were to be, relative to the newsroom. */
  from: string;
  headline: string;
  words: number;
}
