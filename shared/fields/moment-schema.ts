import { z } from 'zod';
import type { Moment } from './moment';

/** A moment as it is stored. */
export const momentSchema = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  zone: z.string().min(1).max(100),
}) satisfies z.ZodType<Moment>;
