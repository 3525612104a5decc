import { z } from 'zod';
import type { FindQuestion } from './question';

/** Longer than any name or sentence that is looked for. */
const LONGEST_QUERY = 1_000;

/** A question as it is sent to the main process. */
export const findQuestion = z.strictObject({
  query: z.string().max(LONGEST_QUERY),
  isPattern: z.boolean(),
  wholeWord: z.boolean(),
  matchCase: z.boolean(),
  ignoreAccents: z.boolean(),
}) satisfies z.ZodType<FindQuestion>;
