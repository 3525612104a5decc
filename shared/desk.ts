import { z } from 'zod';
import { LANGUAGE_TAG } from './language';

/** Version of the stored shape. Raise it together with an entry in `deskMigrations`. */
export const DESK_SCHEMA_VERSION = 1;

const section = z.strictObject({
  /** Kept in stories, so it stays when the name changes. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
});

/** `desk.json`: what makes a folder a newsroom. */
export const deskSchema = z.strictObject({
  schema: z.literal(DESK_SCHEMA_VERSION),
  rev: z.int().min(0),
  name: z.string().min(1),
  /** BCP 47 tag that new stories start with. */
  language: z.string().regex(LANGUAGE_TAG),
  sections: z.array(section),
});
export type Desk = z.infer<typeof deskSchema>;

export const deskMigrations: readonly ((stored: Record<string, unknown>) => unknown)[] = [];
