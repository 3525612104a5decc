import type { Story } from '../../../shared/story';

/**
 * `current` with the words of another version of it: the version to save next. Where the story stands
 * in the workflow is no matter of its words, and stays.
 */
export function restoredWords(current: Story, version: Story): Story {
  const { schema, id, rev, kind, state, createdAt, updatedAt, publishedAt } = current;
  return { ...version, schema, id, rev, kind, state, createdAt, updatedAt, publishedAt };
}
