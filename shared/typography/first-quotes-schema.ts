import { z } from 'zod';
import { QUOTE_LANGUAGES, type FirstQuotes } from './first-quotes';

/** Which quotation marks come first, as it is stored. */
export const firstQuotesSchema = z.partialRecord(
  z.enum(QUOTE_LANGUAGES),
  z.enum(['single', 'double']),
) satisfies z.ZodType<FirstQuotes>;
