import type { Story } from './story';

/**
 * What is in a story's file now. `known`: it is the version that this Copydesk last read or wrote.
 * `hash` says which version is meant when something is to become of it; null when there is no file.
 */
export type StoredVersion =
  | { status: 'story'; story: Story; hash: string; known: boolean }
  | { status: 'unusable'; message: string; hash: string }
  | { status: 'gone'; hash: null };

/** Whose words become the story when both sides changed it; `both` makes mine a story of its own. */
export const SIDES = ['mine', 'theirs', 'both'] as const;
export type Side = (typeof SIDES)[number];

/** A second file of a story, which a sync program or an editor left beside its own. */
export interface CopyView {
  /** Relative to the newsroom. */
  file: string;
  /** Program that left it, as far as its name tells. */
  madeBy: string;
  /** When it was written, ISO 8601. */
  at: string;
  story: Story;
  hash: string;
}

/** What became of a story that both sides changed. */
export interface Settled {
  /** The story as it is stored now. */
  story: Story;
  /** Id of the story that mine became, for `both`. */
  copyId: string | null;
}
