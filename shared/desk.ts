import { z } from 'zod';
import {
  LONGEST_CODE_LINE,
  MOST_CODE_LINES,
  whyNoDelimiter,
  whyTooMany,
} from './captions/code-table';
import { houseCreditForms } from './captions/house-credit-forms';
import { stationerySchema } from './captions/stationery-schema';
import { datelineFormSchema } from './fields/dateline-schema';
import { FIRST_DESK } from './first-desk';
import { LANGUAGE_TAG } from './language';
import { profileSchema } from './profiles/profile-schema';
import { firstQuotesSchema } from './typography/first-quotes-schema';

/** Version of the stored shape. Raise it together with an entry in `deskMigrations`. */
export const DESK_SCHEMA_VERSION = 5;

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
  /** Size of the body's text in it, points. */
  text: z.number().min(4).max(72),
  /** Size of the headline in it, points. */
  headline: z.number().min(5).max(300),
  /** Lines that a headline may have in it. */
  lines: z.int().min(1).max(20),
});
export type PrintColumn = z.infer<typeof printColumn>;

/** Codes that stand for words in captions, as Photo Mechanic's files have them. */
const captionCodes = z.strictObject({
  /** What is typed on both sides of a code. */
  delimiter: z.string().refine((text) => whyNoDelimiter(text) === ''),
  /** A code, a tab and its words, in further columns others; or a note that begins with `//`. */
  lines: z
    .array(z.string().max(LONGEST_CODE_LINE))
    .max(MOST_CODE_LINES)
    .refine((lines) => whyTooMany(lines) === ''),
});
export type CaptionCodes = z.infer<typeof captionCodes>;

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
  /** Marks on the outside of quotations, where a language has two in use. */
  firstQuotes: firstQuotesSchema,
  /** Whether underlining is among the tools. */
  underline: z.boolean(),
  /** What spelling knows beside its dictionaries, people and places. */
  words: z.array(ownWord),
  captionCodes,
  /** Words that are put into many photos at once. */
  stationery: z.array(stationerySchema),
  /** How credit lines are written here. */
  creditForms: z.array(z.enum(houseCreditForms)).min(1),
});
export type Desk = z.infer<typeof deskSchema>;

/** What the settings can change. */
export const deskChange = deskSchema.omit({ schema: true, rev: true }).partial();
export type DeskChange = z.infer<typeof deskChange>;

/** What version 2 knew beside the fields of version 1, as a newsroom began with it. */
const FIRST_OF_VERSION_2 = {
  people: FIRST_DESK.people,
  places: FIRST_DESK.places,
  keywords: FIRST_DESK.keywords,
  profiles: FIRST_DESK.profiles,
  datelineForm: FIRST_DESK.datelineForm,
  printColumn: { width: 200, headline: 24, lines: 3 },
};

/**
 * Version 2 measured text in a column of Copydesk's own, had each language's usual quotes, no underline and
 * no words of the newsroom's own.
 */
function fromVersion2({ printColumn, ...stored }: Record<string, unknown>): unknown {
  return {
    ...stored,
    schema: 3,
    printColumn: { ...(printColumn as object), text: FIRST_DESK.printColumn.text },
    firstQuotes: {},
    underline: false,
    words: [],
  };
}

export const deskMigrations: readonly ((stored: Record<string, unknown>) => unknown)[] = [
  (stored) => ({ ...stored, schema: 2, ...FIRST_OF_VERSION_2 }),
  fromVersion2,
  // Version 3 knew no codes.
  (stored) => ({ ...stored, schema: 4, captionCodes: FIRST_DESK.captionCodes }),
  // Version 4 knew no stationery, and no forms of credit lines.
  (stored) => ({ ...stored, schema: 5, stationery: [], creditForms: FIRST_DESK.creditForms }),
];
