import { z } from 'zod';
import { MOST_AUTHORS, ROLES, type Byline } from './byline';
import { fieldText } from './field-text';

const author = z.strictObject({
  personId: z.string().max(64).nullable(),
  name: fieldText,
  role: z.enum(ROLES),
});

/** A byline as it is stored. */
export const bylineSchema = z.strictObject({
  authors: z.array(author).max(MOST_AUTHORS),
  words: fieldText,
}) satisfies z.ZodType<Byline>;
