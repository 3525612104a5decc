import type { PublishedStory } from '../../shared/document/block';
import { safeLink } from '../../shared/document/links';
import { UserError } from '../../shared/errors';
import { relatedStoryIds } from '../../shared/related-stories';
import type { Story } from '../../shared/story';
import type { Newsroom } from '../store/newsroom';

/** Another story as readers can know it now; null where the newsroom cannot show it. */
export async function relatedStory(
  { stories }: Newsroom,
  id: string,
): Promise<PublishedStory | null> {
  try {
    const { headline, videoUrl } = await stories.copy(id);
    return { headline, address: safeLink(videoUrl) };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The stories that a story refers to, by id; those that the newsroom cannot show are left out. */
export async function relatedStories(
  story: Story,
  newsroom: Newsroom,
): Promise<ReadonlyMap<string, PublishedStory>> {
  const found = new Map<string, PublishedStory>();
  for (const id of relatedStoryIds(story.body)) {
    const related = await relatedStory(newsroom, id);
    if (related !== null) found.set(id, related);
  }
  return found;
}
