import type { Story } from '../../shared/story';

/** A story as the disk has it. */
export const storedStory: Story = {
  schema: 1,
  id: 'harbour-story',
  rev: 1,
  kind: 'story',
  state: 'ready',
  language: 'en-GB',
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
  publishedAt: null,
  headline: 'Harbour',
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
