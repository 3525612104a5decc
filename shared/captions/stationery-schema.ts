import { z } from 'zod';
import { photoFieldNames } from '../photos/photo-fields';

/** What stationery does to one field of a photo. */
const stationeryField = z.strictObject({
  field: z.enum(photoFieldNames),
  /** Whether its words take the place of the photo's, or go behind or before them. */
  how: z.enum(['replace', 'append', 'prepend']),
  /** May hold variables, which each photo has its own words for. */
  text: z.string().max(100_000),
});
export type StationeryField = z.infer<typeof stationeryField>;

/** Words for the fields of many photos, kept under a name. A field that it does not name stays as it is. */
export const stationerySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1).max(200),
  fields: z.array(stationeryField),
});
export type Stationery = z.infer<typeof stationerySchema>;
