import { STORY_SCHEMA_VERSION, type Story } from './story';

/** A story in which nothing is written yet. `now`: ISO 8601. */
export function emptyStory(now: string): Omit<Story, 'kind' | 'language'> {
  return {
    schema: STORY_SCHEMA_VERSION,
    id: '',
    rev: 0,
    state: 'draft',
    createdAt: now,
    updatedAt: now,
    publishedAt: null,
    headline: '',
    kicker: '',
    standfirst: '',
    byline: '',
    dateline: '',
    section: '',
    slug: '',
    leadPhoto: { photoId: null, caption: '', credit: '', altText: '' },
    videoUrl: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  };
}
