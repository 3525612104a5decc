import { z } from 'zod';
import { MOST_TARGET, type LengthTarget } from './target';

/** A story's length target as it is stored. */
export const lengthTargetSchema = z.strictObject({
  unit: z.enum(['words', 'lines']),
  count: z.int().min(1).max(MOST_TARGET),
}) satisfies z.ZodType<LengthTarget>;
