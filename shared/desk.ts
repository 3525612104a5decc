import { z } from 'zod';
import { datelineFormSchema, FIRST_DATELINE_FORM } from './fields/dateline';
import { LANGUAGE_TAG } from './language';
import { FIRST_PROFILES } from './profiles/first-profiles';
import { profileSchema } from './profiles/profile';

/** Version of the stored shape. Raise it together with an entry in `deskMigrations`. */
export const DESK_SCHEMA_VERSION = 3;

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

const section = z.strictObject({
  /** Kept in stories, so it stays when the name changes. */
  id,
  name: z.string().min(1),
});

/** Somebody whom bylines name. */
const person = z.strictObject({
  /** Kept in bylines, so it stays when the name changes. */
  id,
  name: z.string().min(1),
  /** e.g. `Harbour correspondent`; may be empty. */
  role: z.string(),
  /** How to reach them; never exported. */
  contact: z.string(),
});

export type Person = z.infer<typeof person>;

const place = z.strictObject({ id, name: z.string().min(1) });

/** A word that is right in this newsroom, whatever dictionaries say. */
const ownWord = z.strictObject({
  word: z.string().min(1).max(80),
  /** BCP 47 tag of a language without its region, e.g. `en`; empty for all. */
  language: z.union([z.literal(''), z.string().regex(LANGUAGE_TAG)]),
});
export type OwnWord = z.infer<typeof ownWord>;

const printColumn = z.strictObject({
  /** Points. */
  width: z.number().min(20).max(2000),
  /** Size of the headline in it, points. */
  headline: z.number().min(5).max(300),
  /** Lines that a headline may have in it. */
  lines: z.int().min(1).max(20),
});
export type PrintColumn = z.infer<typeof printColumn>;

const FIRST_PRINT_COLUMN: PrintColumn = { width: 200, headline: 24, lines: 3 };

/** `desk.json`: what makes a folder a newsroom. */
export const deskSchema = z.strictObject({
  schema: z.literal(DESK_SCHEMA_VERSION),
  rev: z.int().min(0),
  name: z.string().min(1),
  /** BCP 47 tag that new stories start with. */
  language: z.string().regex(LANGUAGE_TAG),
  sections: z.array(section),
  people: z.array(person),
  /** Where stories come from, as written in running text. */
  places: z.array(place),
  /** The newsroom's own keywords, which others are told by. */
  keywords: z.array(z.string().min(1)),
  /** Kinds of stories; the first is that of a new one. */
  profiles: z.array(profileSchema),
  datelineForm: datelineFormSchema,
  printColumn,
  /** What spelling knows beside its dictionaries, people and places. */
  words: z.array(ownWord),
});
export type Desk = z.infer<typeof deskSchema>;

/** What the settings can change. */
export const deskChange = deskSchema.omit({ schema: true, rev: true }).partial();
export type DeskChange = z.infer<typeof deskChange>;

/** What a newsroom begins with, but for its name, language and sections. */
export const FIRST_DESK = {
  people: [],
  places: [],
  keywords: [],
  profiles: [...FIRST_PROFILES],
  datelineForm: FIRST_DATELINE_FORM,
  printColumn: FIRST_PRINT_COLUMN,
  words: [],
} satisfies Partial<Desk>;

export const deskMigrations: readonly ((stored: Record<string, unknown>) => unknown)[] = [
  (stored) => ({ ...stored, schema: 2, ...FIRST_DESK }),
  (stored) => ({ ...stored, schema: 3, words: [] }),
];
