import { z } from 'zod';
import { fieldText } from '../fields/field-text';
import { LIMITED_FIELDS, PROFILE_FIELDS, type Profile } from './profile';

const limitSchema = z.strictObject({
  field: z.enum(LIMITED_FIELDS),
  min: z.int().min(0).max(1_000_000),
  max: z.int().min(1).max(1_000_000).nullable(),
  act: z.enum(['warn', 'block']),
});

const templateSchema = z.strictObject({
  headline: fieldText,
  kicker: fieldText,
  standfirst: fieldText,
  slug: fieldText,
  genre: fieldText,
  byline: fieldText,
  place: fieldText,
  body: fieldText,
});

/** A profile as it is stored. */
export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: z.string().min(1).max(200),
  fields: z.array(z.enum(PROFILE_FIELDS)),
  blocks: z.array(z.string().max(100)).nullable(),
  limits: z.array(limitSchema),
  template: templateSchema,
}) satisfies z.ZodType<Profile>;
