import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Story } from '../../../shared/story';
import { idsIn, openStories, put, STORY_FOLDER, storyRecord } from '../testing';
import type { StoryStore } from '../story-store';

/** Searches that between them ask the catalog for everything it can answer. */
const SEARCHES = [
  '',
  'harbour',
  'harb',
  '"at dawn"',
  'headline:harbour',
  'author:kim',
  'dawn -harbour',
  '-harbour',
  'section:wor',
  'state:draft dawn',
  'kind:video',
  'dawn after:2026-11',
] as const;

/** Every answer to every search, in both orders. */
export async function answersOf(store: StoryStore): Promise<Record<string, readonly string[]>> {
  const answers: Record<string, readonly string[]> = {};
  for (const text of SEARCHES) {
    for (const sort of ['relevance', 'newest'] as const) {
      answers[`${text} by ${sort}`] = await idsIn(store, { text, sort });
    }
  }
  return answers;
}

/** Puts stories into a newsroom's folder behind the store's back, each in the file of its id. */
export async function putStories(newsroom: string, changes: readonly Partial<Story>[]) {
  for (const [number, change] of changes.entries()) {
    const story = storyRecord({ id: `story-${number}`, ...change });
    await put(join(newsroom, STORY_FOLDER, `${story.id}.json`), story);
  }
}

/** The ids that a fresh look at the folder finds, for comparison: nothing of a catalog is used. */
export async function afterRebuild(newsroom: string): Promise<Record<string, readonly string[]>> {
  const { removeCatalogFile } = await import('./catalog-file');
  removeCatalogFile(join(newsroom, '.copydesk', 'catalog.db'));
  const store = await openStories(newsroom);
  const answers = await answersOf(store);
  await store.close();
  return answers;
}

/** Damages a catalog, which may be open, so that SQLite finds it when it is asked next. */
export async function garble(path: string): Promise<void> {
  await writeFile(path, Buffer.alloc((await stat(path)).size, 'garbled '));
  await rm(`${path}-wal`, { force: true });
}

/** A body of one paragraph. */
export function paragraph(text: string): Story['body'] {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
