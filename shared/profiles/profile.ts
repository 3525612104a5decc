import { z } from 'zod';
import { fieldText } from '../fields/field-text';

/** Fields that a profile may leave out; headline, body and language are always there. */
export const PROFILE_FIELDS = [
  'kicker',
  'standfirst',
  'byline',
  'leadPhoto',
  'dateline',
  'webHeadline',
  'seoHeadline',
  'socialHeadline',
  'printHeadline',
  'trailText',
  'section',
  'slug',
  'keywords',
  'genre',
  'urgency',
  'embargo',
  'schedule',
  'ednote',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** Fields that can be too long or too short. */
export const LIMITED_FIELDS = [
  'headline',
  'webHeadline',
  'seoHeadline',
  'socialHeadline',
  'printHeadline',
  'kicker',
  'standfirst',
  'trailText',
  'byline',
  'dateline',
  'slug',
  'keywords',
  'body',
] as const;
export type LimitedField = (typeof LIMITED_FIELDS)[number];

const limitSchema = z.strictObject({
  field: z.enum(LIMITED_FIELDS),
  /** Characters as people count them; words of the body; number of keywords. 0: may be empty. */
  min: z.int().min(0).max(1_000_000),
  /** Null: as long as it likes. */
  max: z.int().min(1).max(1_000_000).nullable(),
  /** `warn` is said beside the field; `block` also keeps a story from being ready or published. */
  act: z.enum(['warn', 'block']),
});
export type Limit = z.infer<typeof limitSchema>;

/** What a new story begins with; `{date}`, `{place}` and the like are filled in, see `template.ts`. */
const templateSchema = z.strictObject({
  headline: fieldText,
  kicker: fieldText,
  standfirst: fieldText,
  slug: fieldText,
  genre: fieldText,
  byline: fieldText,
  place: fieldText,
  /** A paragraph a line; a line that begins with `## ` is a subhead. */
  body: fieldText,
});
export type Template = z.infer<typeof templateSchema>;

export const EMPTY_TEMPLATE: Template = {
  headline: '',
  kicker: '',
  standfirst: '',
  slug: '',
  genre: '',
  byline: '',
  place: '',
  body: '',
};

/** A kind of story that a newsroom writes: what belongs to one, and how long it may be. */
export const profileSchema = z.strictObject({
  /** Kept in stories, so it stays when the name changes. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: z.string().min(1).max(200),
  fields: z.array(z.enum(PROFILE_FIELDS)),
  /** Names of the body's blocks that belong into one beside paragraphs; null: all. */
  blocks: z.array(z.string().max(100)).nullable(),
  limits: z.array(limitSchema),
  template: templateSchema,
});
export type Profile = z.infer<typeof profileSchema>;

/** The profile of a story, or null where it has none or the newsroom has it no more. */
export function profileOf(
  { profile }: { profile: string },
  profiles: readonly Profile[],
): Profile | null {
  return profiles.find(({ id }) => id === profile) ?? null;
}

/** Whether a story of this profile shows the field; one with words in it is shown whatever is said. */
export function showsField(
  profile: Profile | null,
  field: ProfileField,
  isFilled: boolean,
): boolean {
  return profile === null || isFilled || profile.fields.includes(field);
}
