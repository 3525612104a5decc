import { z } from 'zod';
import { itemId } from '../story';
import { findQuestion } from './question-schema';

/** More matches than a person goes through: the rest is found once these are dealt with. */
export const MOST_MATCHES = 2_000;

/** One place in a story, with the words around it. */
export interface FoundMatch {
  /** The label of the text that it is in. */
  label: string;
  before: string;
  text: string;
  after: string;
}

/** A story that has what was looked for. */
export interface FoundStory {
  id: string;
  /** The version that was looked through. */
  rev: number;
  headline: string;
  /** Why nothing can be replaced in it, or null. */
  closed: string | null;
  matches: readonly FoundMatch[];
}

export interface FoundInNewsroom {
  stories: readonly FoundStory[];
  /** There are more matches than are given. */
  isMore: boolean;
  /** Stories that could not be read, and so were not looked through. */
  unread: number;
}

/** How many stories of all that there are have been looked through, replaced in or put back. */
export interface FindProgress {
  done: number;
  total: number;
}

/** Which matches to replace, by their number in each story, and with what. */
export const newsroomReplacement = z.strictObject({
  /** By which it can be put back. */
  id: itemId,
  question: findQuestion,
  template: z.string().max(10_000),
  stories: z
    .array(
      z.strictObject({
        id: itemId,
        rev: z.int().min(0),
        matches: z.array(z.int().min(0)).min(1),
      }),
    )
    .max(MOST_MATCHES),
});
export type NewsroomReplacement = z.infer<typeof newsroomReplacement>;

/** A story that was left as it is, and why. */
export interface LeftStory {
  headline: string;
  reason: string;
}

/** What of a replacement can still be put back. */
export interface UndoableReplacement {
  /** Null where there was none. */
  id: string | null;
  stories: number;
}

export interface ReplacedInNewsroom {
  /** Stories that are others now. */
  stories: number;
  left: readonly LeftStory[];
}
