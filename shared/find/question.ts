import { z } from 'zod';

/** Longer than any name or sentence that is looked for. */
const LONGEST_QUERY = 1_000;

/** What is looked for, and how closely it must fit. */
export const findQuestion = z.strictObject({
  query: z.string().max(LONGEST_QUERY),
  /** Whether `query` is a regular expression and not words. */
  isPattern: z.boolean(),
  wholeWord: z.boolean(),
  matchCase: z.boolean(),
  /** Whether “elysee” finds “Élysée”. */
  ignoreAccents: z.boolean(),
});
export type FindQuestion = z.infer<typeof findQuestion>;

export const NOTHING_ASKED: FindQuestion = {
  query: '',
  isPattern: false,
  wholeWord: false,
  matchCase: false,
  ignoreAccents: false,
};
