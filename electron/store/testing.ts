import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Desk } from '../../shared/desk';
import type { Story } from '../../shared/story';
import { createNewsroom, Newsroom } from './newsroom';
import { StoryStore } from './story-store';

/** The newsroom that ships with the app. */
export const SAMPLE_NEWSROOM = join(import.meta.dirname, '../../resources/sample-newsroom');

/** Runs `work` with an empty folder that is gone afterwards. */
export async function inTemporaryFolder(
  work: (folder: string) => Promise<void> | void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `work` with a newsroom of its own, empty, and its folder. */
export function inNewsroom(
  work: (newsroom: Newsroom, folder: string) => Promise<void>,
): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'newsroom');
    await createNewsroom(path, 'en');
    await work(await Newsroom.open(path), path);
  });
}

/** Runs `work` with a copy of the sample newsroom. */
export function inSampleCopy(work: (folder: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'sample');
    await cp(SAMPLE_NEWSROOM, path, { recursive: true });
    await work(path);
  });
}

/** Names of the files in a folder and below, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** Writes a value as JSON, or a string as it is, making the folders above it. */
export async function put(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
}

export const deskRecord: Desk = {
  schema: 1,
  rev: 1,
  name: 'The Harbour Post',
  language: 'en',
  sections: [{ id: 'world', name: 'World' }],
};

/** A stored story in which only `change` is of interest. */
export function storyRecord(change: Partial<Story> = {}): Story {
  return {
    schema: 1,
    id: 'harbour-story',
    rev: 3,
    kind: 'story',
    state: 'draft',
    language: 'en-GB',
    createdAt: '2026-11-20T08:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
    publishedAt: null,
    headline: 'Harbour reopens',
    kicker: '',
    standfirst: '',
    byline: '',
    dateline: '',
    section: '',
    slug: '',
    leadPhoto: { photoId: null, caption: '', credit: '', altText: '' },
    videoUrl: '',
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'At dawn.' }] }],
    },
    ...change,
  };
}

/** Where `inStories` puts its files, relative to the newsroom. */
export const STORY_FOLDER = join('stories', '2026', '11');

/** Runs `work` with a store of these files of one folder, by name, and the newsroom's path. */
export function inStories(
  files: Record<string, unknown>,
  work: (store: StoryStore, folder: string) => Promise<void>,
  readOnly = false,
): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) {
      await put(join(folder, STORY_FOLDER, name), content);
    }
    await work(await StoryStore.open(folder, readOnly), folder);
  });
}

/** Ids of all stories, as lists show them. */
export function idsIn(store: StoryStore): string[] {
  const everything = { kind: '', section: '', state: '', text: '' } as const;
  return store.list(everything, 0, 1000).stories.map(({ id }) => id);
}
