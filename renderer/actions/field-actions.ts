import { FIELD_LABELS, type LabelledField } from '../../shared/fields/field-names';
import { PROFILE_FIELDS } from '../../shared/profiles/profile';
import {
  FORM_FIELDS,
  goToPhotoField,
  labelOfField,
  type FormField,
} from '../photos/photo-form-fields';
import { goToField } from '../story/focus-field';
import { isFieldShown } from '../story/story-profile';
import type { StorySession } from '../story/story-session';
import type { Action } from './action';
import { cannotChangePhotos, cannotEdit, onPhotos, session } from './conditions';

const FIELDS = Object.keys(FIELD_LABELS) as LabelledField[];
const ofPhotos = new Map<string, FormField>(
  FORM_FIELDS.map((field) => [labelOfField(field), field]),
);

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

/** Of the story in front, or, where the photos are on screen, of those that are selected. */
const ofStories: readonly Action[] = FIELDS.map((field) => {
  const label = FIELD_LABELS[field];
  const ofPhoto = ofPhotos.get(label);
  return {
    id: `go-to-${field}`,
    label: `Go to ${label}`,
    words: OTHER_WORDS[field] ?? '',
    menu: 'Go',
    notInMenus: true,
    whyNot: () => {
      if (ofPhoto !== undefined && onPhotos()) return cannotChangePhotos();
      const open = session();
      const isThere = open === null || hasField(open, field);
      return cannotEdit() ?? (isThere ? null : `This story has no field ${label}.`);
    },
    run: () => {
      if (ofPhoto !== undefined && onPhotos()) goToPhotoField(ofPhoto);
      else goToField(field);
    },
  };
});

const labels = new Set<string>(Object.values(FIELD_LABELS));

/** Of photos alone. */
const others: readonly Action[] = FORM_FIELDS.filter(
  (field) => !labels.has(labelOfField(field)),
).map((field) => ({
  id: `go-to-photo-${field}`,
  label: `Go to ${labelOfField(field)}`,
  menu: 'Photo',
  mainWindow: 'alone',
  ...(field === 'caption' ? { keys: 'F2', separated: true } : { notInMenus: true }),
  whyNot: cannotChangePhotos,
  run: () => goToPhotoField(field),
}));

/** Goes into each field: by Tab alone those far down the inspector, or the form of photos, are far away. */
export const fieldActions: readonly Action[] = [...ofStories, ...others];

function hasField(open: StorySession, field: LabelledField): boolean {
  if (field === 'videoUrl') return open.kind === 'video';
  const ofProfile = PROFILE_FIELDS.find((known) => known === field);
  return ofProfile === undefined || isFieldShown(open, ofProfile);
}
