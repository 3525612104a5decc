import type { PhotoField } from '../../shared/photos/photo-fields';

/** The fields of a photo as forms have them together. */
export const PHOTO_FIELD_GROUPS: readonly { label: string; fields: readonly PhotoField[] }[] = [
  { label: 'Caption', fields: ['headline', 'caption', 'altText', 'people'] },
  { label: 'Credit', fields: ['creators', 'creatorTitle', 'credit', 'source', 'copyright'] },
  {
    label: 'Place and time',
    fields: ['dateCreated', 'sublocation', 'city', 'state', 'country', 'countryCode', 'event'],
  },
  { label: 'Finding', fields: ['keywords', 'subjectCodes', 'title', 'urgency'] },
  {
    label: 'For the desk',
    fields: ['instructions', 'jobId', 'captionWriter', 'digitalSourceType'],
  },
];
