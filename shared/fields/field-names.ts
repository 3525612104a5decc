/** Fields of a story by their names in the file, as a desk calls them, in reading order. */
export const FIELD_NAMES = {
  kicker: 'Kicker',
  headline: 'Headline',
  webHeadline: 'Web headline',
  seoHeadline: 'SEO headline',
  socialHeadline: 'Social headline',
  printHeadline: 'Print headline',
  standfirst: 'Standfirst',
  trailText: 'Trail text',
  byline: 'Byline',
  leadPhoto: 'Lead photo',
  dateline: 'Dateline',
  body: 'Body',
  section: 'Section',
  slug: 'Slug',
  keywords: 'Keywords',
  genre: 'Genre',
  urgency: 'Urgency',
  embargo: 'Embargo',
  schedule: 'Schedule',
  ednote: 'Ednote',
  language: 'Language',
} as const;
export type NamedField = keyof typeof FIELD_NAMES;

/** Whether a field has a name of these; also of what comes from elsewhere. */
export function isNamedField(field: string): field is NamedField {
  return Object.hasOwn(FIELD_NAMES, field);
}

/** The same for all that is changed in a field: by their names, the words on its label. */
export const FIELD_LABELS = {
  ...FIELD_NAMES,
  profile: 'Profile',
  videoUrl: 'Video address',
  lengthTarget: 'Target',
} as const;
export type LabelledField = keyof typeof FIELD_LABELS;

/** The headline's other wordings; one that is empty is the headline. */
export const HEADLINE_VARIANTS = [
  'webHeadline',
  'seoHeadline',
  'socialHeadline',
  'printHeadline',
] as const;
export type HeadlineVariant = (typeof HEADLINE_VARIANTS)[number];
