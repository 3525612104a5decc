import { z } from 'zod';
import type { Dateline, DatelineForm } from './dateline';
import { fieldText } from './field-text';

/** A dateline as it is stored. */
export const datelineSchema = z.strictObject({
  place: fieldText,
  date: fieldText,
  source: fieldText,
  words: fieldText,
}) satisfies z.ZodType<Dateline>;

/** The newsroom's form of datelines as it is stored. */
export const datelineFormSchema = z.strictObject({
  capitals: z.boolean(),
  date: z.enum(['none', 'month-day', 'day-month']),
  source: z.string().max(200),
  end: z.string().max(10),
}) satisfies z.ZodType<DatelineForm>;
