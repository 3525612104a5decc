import type { Story } from '../../../shared/story';

/**
 * `current` with the words of another version of it: the version to save next. Where the story stands
 * in the workflow is no matter of its words, and stays; so do its profile, how long it is to be and when
 * it may leave, which a version of an older shape does not know.
 */
export function restoredWords(current: Story, version: Story): Story {
  const { schema, id, rev, kind, state, createdAt, updatedAt, publishedAt } = current;
  const { embargo, schedule, profile, lengthTarget } = current;
  const stays = { schema, id, rev, kind, state, createdAt, updatedAt, publishedAt };
  return { ...version, ...stays, embargo, schedule, profile, lengthTarget };
}
