import { z } from 'zod';
import { documentNode } from './document/json';
import { bylineSchema } from './fields/byline-schema';
import { datelineSchema } from './fields/dateline-schema';
import { fieldText as text } from './fields/field-text';
import { momentSchema } from './fields/moment-schema';
import { LANGUAGE_TAG } from './language';
import { lengthTargetSchema } from './length/target-schema';
import { STATES } from './workflow';

/** Version of the stored shape. Raise it together with an entry in `storyMigrations`. */
export const STORY_SCHEMA_VERSION = 3;

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
  /** Id of a content profile in `desk.json`, or empty: then every field is shown, and none is limited. */
  profile: z.string().max(64),
  state: z.enum(STATES),
  /** BCP 47 tag, e.g. `en-GB`, `ar`. */
  language: z.string().regex(LANGUAGE_TAG),
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
  /** When readers could first see it; null before. */
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  headline: text,
  /** Where one of these is empty the headline stands in its place. */
  webHeadline: text,
  seoHeadline: text,
  socialHeadline: text,
  printHeadline: text,
  kicker: text,
  standfirst: text,
  /** Summary on cards; where it is empty, the standfirst is. */
  trailText: text,
  byline: bylineSchema,
  dateline: datelineSchema,
  /** Id of a section in `desk.json`, or empty. */
  section: text,
  slug: text,
  keywords: z.array(z.string().min(1).max(200)).max(200),
  /** What kind of story it is, e.g. `Analysis`; may be empty. */
  genre: text,
  /** 1 is the most urgent. */
  urgency: z.int().min(1).max(9).nullable(),
  /** Nothing leaves before. */
  embargo: momentSchema.nullable(),
  /** To be released then. */
  schedule: momentSchema.nullable(),
  /** How long the body is to be; null: as long as it gets. */
  lengthTarget: lengthTargetSchema.nullable(),
  /** To editors: never exported. */
  ednote: text,
  leadPhoto: photoUse,
  /** Where a video item's film is; empty for stories. */
  videoUrl: text,
  body: documentNode,
});
export type Story = z.infer<typeof storySchema>;

/**
 * A story whatever the lengths of its texts and lists are: words that cannot be stored as they are must
 * not be lost for it.
 */
export const storyOfAnyLength = z.unknown().transform((value, context): Story => {
  const { data, error } = storySchema.safeParse(value);
  if (data !== undefined) return data;
  if (error?.issues.every(isAboutLength)) return value as Story;
  context.addIssue({ code: 'custom', message: error?.message ?? '' });
  return z.NEVER;
});

function isAboutLength(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'custom') return issue.params?.['isLimit'] === true;
  return issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array');
}

/** Version 1 knew one headline, and byline and dateline as they were typed: not a character is lost. */
function fromVersion1({
  byline,
  dateline,
  ...stored
}: Record<string, unknown>): Record<string, unknown> {
  return {
    ...stored,
    schema: 2,
    profile: '',
    webHeadline: '',
    seoHeadline: '',
    socialHeadline: '',
    printHeadline: '',
    trailText: '',
    byline: { authors: [], words: byline },
    dateline: { place: '', date: '', source: '', words: dateline },
    keywords: [],
    genre: '',
    urgency: null,
    embargo: null,
    schedule: null,
    ednote: '',
  };
}

/** Version 2 knew no length that a story is to have. */
function fromVersion2(stored: Record<string, unknown>): Record<string, unknown> {
  return { ...stored, schema: 3, lengthTarget: null };
}

/** What a stored object of version `n` becomes in version `n + 1`, for n = 1, 2, …, in order. */
export const storyMigrations: readonly ((stored: Record<string, unknown>) => unknown)[] = [
  fromVersion1,
  fromVersion2,
];
