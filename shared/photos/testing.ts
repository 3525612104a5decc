import { NOTHING_SETTLED, PHOTO_SCHEMA_VERSION, type Photo, type PhotoWords } from '../photo';

/** A photo that nobody has said anything of, for tests. */
export const NO_PHOTO_WORDS: PhotoWords = {
  headline: '',
  caption: '',
  altText: '',
  creators: [],
  creatorTitle: '',
  credit: '',
  source: '',
  copyright: '',
  captionWriter: '',
  title: '',
  dateCreated: '',
  sublocation: '',
  city: '',
  state: '',
  country: '',
  countryCode: '',
  people: [],
  event: '',
  keywords: [],
  subjectCodes: [],
  urgency: '',
  instructions: '',
  usageTerms: '',
  jobId: '',
  digitalSourceType: '',
};

/** A photo with these words and nothing else, for tests. */
export function photoOf(known: Partial<Photo>): Photo {
  return {
    schema: PHOTO_SCHEMA_VERSION,
    id: 'harbour',
    rev: 1,
    addedAt: '2026-11-20T09:00:00Z',
    fileName: 'harbour.jpg',
    sha256: '0'.repeat(64),
    type: 'jpeg',
    width: 40,
    height: 20,
    bytes: 100,
    ...NO_PHOTO_WORDS,
    ...NOTHING_SETTLED,
    conflicts: [],
    cut: [],
    ...known,
  };
}
