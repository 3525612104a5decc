import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DESK_SCHEMA_VERSION, type Desk } from '../../shared/desk';
import { FIRST_DESK } from '../../shared/first-desk';
import type { Input } from '../../shared/ipc';
import { emptyStory } from '../../shared/new-story';
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

/** A holder of a newsroom's lock that runs on a computer we know nothing of. */
export const elsewhere = {
  token: 'elsewhere',
  host: 'desk-in-another-town',
  realm: '',
  pid: 1,
  started: '',
  user: 'kim',
  since: '2026-11-20T08:00:00.000Z',
};

/** Names of the files in a folder and below, in order, without the catalog's. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !/^\.copydesk[\\/](catalog|elsewhere)/.test(name))
    .toSorted();
}

/** Writes a value as JSON, or a string as it is, making the folders above it. */
export async function put(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
}

export const deskRecord: Desk = {
  ...FIRST_DESK,
  schema: DESK_SCHEMA_VERSION,
  rev: 1,
  name: 'The Harbour Post',
  language: 'en',
  sections: [{ id: 'world', name: 'World' }],
};

/** A stored story in which only `change` is of interest. */
export function storyRecord(change: Partial<Story> = {}): Story {
  return {
    kind: 'story',
    language: 'en-GB',
    ...emptyStory('2026-11-20T08:00:00.000Z'),
    id: 'harbour-story',
    rev: 3,
    updatedAt: '2026-11-20T09:00:00.000Z',
    headline: 'Harbour reopens',
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
    const store = await openStories(folder, readOnly);
    await work(store, folder);
    await store.close();
  });
}

/** A store of the stories in a newsroom, once all of them are listed and found. */
export async function openStories(newsroom: string, readOnly = false): Promise<StoryStore> {
  const elsewhere = join(newsroom, '.copydesk', 'elsewhere');
  const store = new StoryStore(newsroom, readOnly, undefined, { elsewhere });
  await store.catalog.upToDate();
  return store;
}

/** What a list shows that nothing narrows. */
export const EVERY_STORY = {
  kind: '',
  section: '',
  state: '',
  text: '',
  sort: 'newest',
  offset: 0,
  limit: 1000,
} as const;

/** Ids of all stories, or of those that fit, as lists show them. */
export async function idsIn(
  store: StoryStore,
  question: Partial<Input<'stories.list'>> = {},
): Promise<string[]> {
  const { stories } = await store.list({ ...EVERY_STORY, ...question }, deskRecord.sections);
  return stories.map(({ id }) => id);
}
