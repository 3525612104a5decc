import { FIELD_LABELS, type LabelledField } from '../../shared/fields/field-names';
import { PROFILE_FIELDS } from '../../shared/profiles/profile';
import { goToField } from '../story/focus-field';
import { isFieldShown } from '../story/story-profile';
import type { StorySession } from '../story/story-session';
import type { Action } from './action';
import { cannotEdit, session } from './conditions';

const FIELDS = Object.keys(FIELD_LABELS) as LabelledField[];

const OTHER_WORDS: Partial<Readonly<Record<LabelledField, string>>> = {
  kicker: 'overline eyebrow',
  headline: 'title',
  standfirst: 'deck sell summary',
  trailText: 'teaser summary excerpt',
  byline: 'author writer',
  leadPhoto: 'main picture image caption credit',
  dateline: 'place city',
  body: 'text',
  section: 'desk category',
  slug: 'address url',
  keywords: 'tags topics',
  urgency: 'priority',
  schedule: 'publish later time',
  ednote: 'note comment',
  videoUrl: 'url link',
  lengthTarget: 'length word count lines',
};

/** Goes into each field of the story in front: by Tab alone those far down the inspector are far away. */
export const fieldActions: readonly Action[] = FIELDS.map((field) => ({
  id: `go-to-${field}`,
  label: `Go to ${FIELD_LABELS[field]}`,
  words: OTHER_WORDS[field] ?? '',
  menu: 'Go',
  notInMenus: true,
  whyNot: () => {
    const open = session();
    const isThere = open === null || hasField(open, field);
    return cannotEdit() ?? (isThere ? null : `This story has no field ${FIELD_LABELS[field]}.`);
  },
  run: () => goToField(field),
}));

function hasField(open: StorySession, field: LabelledField): boolean {
  if (field === 'videoUrl') return open.kind === 'video';
  const ofProfile = PROFILE_FIELDS.find((known) => known === field);
  return ofProfile === undefined || isFieldShown(open, ofProfile);
}
