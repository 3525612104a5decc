import { z } from 'zod';
import { documentNode } from './document/json';
import { LANGUAGE_TAG } from './language';
import { STATES } from './workflow';

/** Version of the stored shape. Raise it together with an entry in `storyMigrations`. */
export const STORY_SCHEMA_VERSION = 1;

/** Far above any real field, far below what would stall an input: a guard, not an editorial limit. */
const FIELD_CHARACTERS = 100_000;
const text = z.string().max(FIELD_CHARACTERS);

/** Ids name files, so they are lower case, without separators or dots, on every file system. */
export const itemId = z.string().regex(/^[a-z0-9][a-z0-9-]{5,63}$/);

/** A photo as one story uses it: its own caption, credit and alt text over the library's. */
export const photoUse = z.strictObject({
  /** Photo in the newsroom, or null while only its caption and credit are known. */
  photoId: itemId.nullable(),
  caption: text,
  credit: text,
  altText: text,
});
export type PhotoUse = z.infer<typeof photoUse>;

export const storySchema = z.strictObject({
  schema: z.literal(STORY_SCHEMA_VERSION),
  id: itemId,
  /** Raised by one with each save; the order of versions, whatever the clock says. */
  rev: z.int().min(0),
  kind: z.enum(['story', 'video']),
  state: z.enum(STATES),
  /** BCP 47 tag, e.g. `en-GB`, `ar`. */
  language: z.string().regex(LANGUAGE_TAG),
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
  /** When readers could first see it; null before. */
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  headline: text,
  kicker: text,
  standfirst: text,
  byline: text,
  dateline: text,
  /** Id of a section in `desk.json`, or empty. */
  section: text,
  slug: text,
  leadPhoto: photoUse,
  /** Where a video item's film is; empty for stories. */
  videoUrl: text,
  body: documentNode,
});
export type Story = z.infer<typeof storySchema>;

export type TextField = 'headline' | 'kicker' | 'standfirst' | 'byline' | 'dateline' | 'slug';

/** What a stored object of version `n` becomes in version `n + 1`, for n = 1, 2, …, in order. */
export const storyMigrations: readonly ((stored: Record<string, unknown>) => unknown)[] = [];
