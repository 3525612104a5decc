import { z } from 'zod';
import { momentSchema } from './fields/moment-schema';
import { cropNames } from './photos/crops';
import { photoFieldNames, type PhotoField } from './photos/photo-fields';
import { PICTURE_TYPES } from './picture-types';
import { itemId } from './story';

/** Version of the stored shape. Raise it together with an entry in `photoMigrations`. */
export const PHOTO_SCHEMA_VERSION = 4;

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

/** A field of which a picture's own metadata holds more than a newsroom takes. */
const cutField = z.strictObject({
  field: z.enum(photoFieldNames),
  /** How much of it the file holds, and how much was taken: characters of a text, or of a list its entries. */
  held: z.int().positive(),
  taken: z.int().positive(),
  unit: z.enum(['characters', 'entries']),
});
export type CutField = z.infer<typeof cutField>;

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

/** Where something is in an upright picture: parts of its width and height, from its upper left corner. */
const part = z.number().min(0).max(1);
const point = z.strictObject({ x: part, y: part });
const area = z.strictObject({ x: part, y: part, width: part, height: part });
export type PicturePoint = z.infer<typeof point>;
export type PictureArea = z.infer<typeof area>;

/** What is settled of a photo besides its words. */
const settled = z.strictObject({
  /** Nobody outside sees it before. */
  embargo: momentSchema.nullable(),
  /** Nobody outside sees it from then on. */
  expiry: momentSchema.nullable(),
  /** May be published now, and not kept to be used again. */
  noArchive: z.boolean(),
  /** May not leave the newsroom at all; `restrictions` says why. */
  doNotUse: z.boolean(),
  /** What its owner allows and does not, as `Not for use in Austria`; empty if nothing is said. */
  restrictions: words,
  /** What must stay in sight in every crop that nobody made by hand; null for the middle. */
  focalPoint: point.nullable(),
  /** Crops made by hand, by name. */
  crops: z.partialRecord(z.enum(cropNames), area),
  /** Stars; 0 for none. */
  rating: z.int().min(0).max(5),
  /** Whether somebody chose it out of many, or out. */
  pick: z.enum(['', 'picked', 'rejected']),
});

/** What is settled of a photo that nobody has looked at. */
export const NOTHING_SETTLED = {
  embargo: null,
  expiry: null,
  noArchive: false,
  doNotUse: false,
  restrictions: '',
  focalPoint: null,
  crops: {},
  rating: 0,
  pick: '',
} satisfies z.infer<typeof settled>;

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
  ...settled.shape,
  /** What its file said in more than one way when it was taken in. */
  conflicts: z.array(conflict),
  /** What its file held more of than was taken in; the original keeps it. */
  cut: z.array(cutField),
});
export type Photo = z.infer<typeof photoSchema>;

/** What a person can change of a photo; the rest is what its file is. */
export const photoChangeSchema = photoWordsSchema.extend(settled.shape).partial();
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

/** Version 2 knew neither rights nor crops. */
function fromVersion2(stored: Record<string, unknown>): unknown {
  return {
    ...stored,
    schema: 3,
    embargo: null,
    expiry: null,
    noArchive: false,
    doNotUse: false,
    restrictions: '',
    focalPoint: null,
    crops: {},
  };
}

/** Version 3 did not say what was cut. */
function fromVersion3(stored: Record<string, unknown>): unknown {
  return { ...stored, schema: 4, cut: [] };
}

export const photoMigrations: readonly ((stored: Record<string, unknown>) => unknown)[] = [
  fromVersion1,
  fromVersion2,
  fromVersion3,
];
