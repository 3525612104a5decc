import { emptyStory } from '../../shared/new-story';
import type { Story } from '../../shared/story';

/** A story as the disk has it. */
export const storedStory: Story = {
  ...emptyStory('2026-11-20T08:00:00.000Z'),
  id: 'harbour-story',
  rev: 1,
  kind: 'story',
  state: 'ready',
  language: 'en-GB',
  updatedAt: '2026-11-20T09:00:00.000Z',
  headline: 'Harbour',
};
