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

export interface Limit {
  field: LimitedField;
  /** Characters as people count them; words of the body; number of keywords. 0: may be empty. */
  min: number;
  /** Null: as long as it likes. */
  max: number | null;
  /** `warn` is said beside the field; `block` also keeps a story from being ready or published. */
  act: 'warn' | 'block';
}

/** What a new story begins with; `{date}`, `{place}` and the like are filled in, see `template.ts`. */
export interface Template {
  headline: string;
  kicker: string;
  standfirst: string;
  slug: string;
  genre: string;
  byline: string;
  place: string;
  /** A paragraph a line; a line that begins with `## ` is a subhead. */
  body: string;
}

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
export interface Profile {
  /** Kept in stories, so it stays when the name changes. */
  id: string;
  name: string;
  fields: ProfileField[];
  /** Names of the body's blocks that belong into one beside paragraphs; null: all. */
  blocks: string[] | null;
  limits: Limit[];
  template: Template;
}

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
