import { z } from 'zod';
import { photoFieldNames, type PhotoField } from './photos/photo-fields';
import { PICTURE_TYPES } from './picture-types';
import { itemId } from './story';

/** Version of the stored shape. Raise it together with an entry in `photoMigrations`. */
export const PHOTO_SCHEMA_VERSION = 2;

/** Far above any real field, and short enough that none fills a window's memory. */
const words = z.string().max(100_000);
const list = z.array(words);

/** What a picture says of itself; the first of three that has a field is the one that is believed. */
const READINGS = ['xmp', 'iim', 'exif'] as const;
export type ReadFrom = (typeof READINGS)[number];

/** A field of which a picture's own metadata says different things. */
const conflict = z.strictObject({
  field: z.enum(photoFieldNames),
  /** What each says, the one that is believed first; values of a list are joined by commas. */
  readings: z.array(z.strictObject({ from: z.enum(READINGS), value: words })),
});
export type PhotoConflict = z.infer<typeof conflict>;

/** The words of a photo in the newsroom: `PHOTO_FIELDS` says what each is. */
export const photoWordsSchema = z.strictObject({
  headline: words,
  caption: words,
  altText: words,
  creators: list,
  creatorTitle: words,
  /** Without the parentheses that pages put around it. */
  credit: words,
  source: words,
  copyright: words,
  captionWriter: words,
  title: words,
  /** ISO 8601 with as much precision as known; empty if unknown. */
  dateCreated: words,
  sublocation: words,
  city: words,
  state: words,
  country: words,
  /** ISO 3166-1, two letters or three. */
  countryCode: words,
  people: list,
  event: words,
  keywords: list,
  /** IPTC Media Topics or Subject Codes. */
  subjectCodes: list,
  /** 1 is the most urgent, 8 the least; empty if none is given. */
  urgency: words,
  instructions: words,
  usageTerms: words,
  jobId: words,
  /** Address of a term of IPTC's Digital Source Type vocabulary, or its last part. */
  digitalSourceType: words,
} satisfies Record<PhotoField, z.ZodType>);
export type PhotoWords = z.infer<typeof photoWordsSchema>;

export const photoSchema = z.strictObject({
  schema: z.literal(PHOTO_SCHEMA_VERSION),
  id: itemId,
  rev: z.int().min(0),
  addedAt: z.iso.datetime({ offset: true }),
  /** Name of the file it came as; the original itself is `media/<sha256>.<type>`. */
  fileName: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(PICTURE_TYPES),
  /** Pixels, upright (after the orientation tag). */
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
  ...photoWordsSchema.shape,
  /** Stars; 0 for none. */
  rating: z.int().min(0).max(5),
  /** Whether somebody chose it out of many, or out. */
  pick: z.enum(['', 'picked', 'rejected']),
  /** What its file said in more than one way when it was taken in. */
  conflicts: z.array(conflict),
});
export type Photo = z.infer<typeof photoSchema>;

/** What a person can change of a photo; the rest is what its file is. */
export const photoChangeSchema = photoWordsSchema
  .extend({ rating: photoSchema.shape.rating, pick: photoSchema.shape.pick })
  .partial();
export type PhotoChange = z.infer<typeof photoChangeSchema>;

/** Version 1 knew eleven fields of words, and creators in one line. */
function fromVersion1({ creator, ...stored }: Record<string, unknown>): unknown {
  return {
    ...stored,
    schema: 2,
    creators: String(creator).split(', ').filter(Boolean),
    creatorTitle: '',
    captionWriter: '',
    title: '',
    sublocation: '',
    state: '',
    countryCode: '',
    people: [],
    event: '',
    subjectCodes: [],
    urgency: '',
    instructions: '',
    usageTerms: '',
    jobId: '',
    digitalSourceType: '',
    rating: 0,
    pick: '',
    conflicts: [],
  };
}

export const photoMigrations: readonly ((stored: Record<string, unknown>) => unknown)[] = [
  fromVersion1,
];
