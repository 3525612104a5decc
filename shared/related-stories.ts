import type { DocumentNode } from './document/json';

/** Ids of the stories that a body refers to, each once, in reading order. */
export function relatedStoryIds(body: DocumentNode): string[] {
  return [...new Set(idsIn(body))];
}

function idsIn({ type, attrs, content = [] }: DocumentNode): string[] {
  const id = type === 'relatedStory' ? attrs?.['storyId'] : undefined;
  return typeof id === 'string' && id !== '' ? [id] : content.flatMap(idsIn);
}
