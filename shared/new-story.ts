import { NO_BYLINE } from './fields/byline';
import { NO_DATELINE } from './fields/dateline';
import { STORY_SCHEMA_VERSION, type Story } from './story';

/** A story in which nothing is written yet. `now`: ISO 8601. */
export function emptyStory(now: string): Omit<Story, 'kind' | 'language'> {
  return {
    schema: STORY_SCHEMA_VERSION,
    id: '',
    rev: 0,
    profile: '',
    state: 'draft',
    createdAt: now,
    updatedAt: now,
    publishedAt: null,
    headline: '',
    webHeadline: '',
    seoHeadline: '',
    socialHeadline: '',
    printHeadline: '',
    kicker: '',
    standfirst: '',
    trailText: '',
    byline: NO_BYLINE,
    dateline: NO_DATELINE,
    section: '',
    slug: '',
    keywords: [],
    genre: '',
    urgency: null,
    embargo: null,
    schedule: null,
    lengthTarget: null,
    ednote: '',
    leadPhoto: { photoId: null, caption: '', credit: '', altText: '' },
    videoUrl: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  };
}
