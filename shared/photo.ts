import { z } from 'zod';
import { PICTURE_TYPES } from './picture-types';
import { itemId } from './story';

/** Version of the stored shape. Raise it together with an entry in `photoMigrations`. */
export const PHOTO_SCHEMA_VERSION = 1;

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
  /** Read from the file's IPTC and XMP; names and maps: IPTC Photo Metadata Standard. */
  headline: z.string(),
  caption: z.string(),
  credit: z.string(),
  altText: z.string(),
  creator: z.string(),
  source: z.string(),
  copyright: z.string(),
  city: z.string(),
  country: z.string(),
  /** As the file says it, ISO 8601 with as much precision as known; empty if unknown. */
  dateCreated: z.string(),
  keywords: z.array(z.string()),
});
export type Photo = z.infer<typeof photoSchema>;

export const photoMigrations: readonly ((stored: Record<string, unknown>) => unknown)[] = [];
