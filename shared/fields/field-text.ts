import { z } from 'zod';

/** Far above any real field, far below what would stall an input: a guard, not an editorial limit. */
const FIELD_CHARACTERS = 100_000;

export const fieldText = z.string().max(FIELD_CHARACTERS);
