import type { PublishedStory } from '../../shared/document/block';
import { safeLink } from '../../shared/document/links';
import { UserError } from '../../shared/errors';
import type { PresentHeadline } from '../../shared/ipc';
import { relatedStoryIds } from '../../shared/related-stories';
import type { Story } from '../../shared/story';
import { embargoRefusal } from '../../shared/workflow';
import type { Newsroom } from '../store/newsroom';

/** What another story is called now. */
export async function presentHeadline({ stories }: Newsroom, id: string): Promise<PresentHeadline> {
  try {
    const { headline } = await stories.copy(id);
    return { headline, isGone: false };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // Stories that vanished all at once may come back.
    const isGone = error.code === 'not-found' && stories.outside.guard.count === 0;
    return { headline: null, isGone };
  }
}

async function known({ stories }: Newsroom, id: string): Promise<Story | null> {
  try {
    return await stories.copy(id);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function isOut(story: Story): boolean {
  return story.state === 'published' && embargoRefusal(story, new Date().toISOString()) === null;
}

function published({ headline, webHeadline, videoUrl }: Story): PublishedStory {
  return { headline: webHeadline || headline, address: safeLink(videoUrl) };
}

/**
 * The stories that a story refers to, by id, for readers: those that they cannot know yet, or that the
 * newsroom cannot show, are left out.
 */
export async function relatedStories(
  story: Story,
  newsroom: Newsroom,
): Promise<ReadonlyMap<string, PublishedStory>> {
  const found = new Map<string, PublishedStory>();
  for (const id of relatedStoryIds(story.body)) {
    const related = await known(newsroom, id);
    if (related !== null && isOut(related)) found.set(id, published(related));
  }
  return found;
}
