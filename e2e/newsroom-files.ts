import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROJECT } from './copydesk';

/** As much of a stored story as tests look at. */
export interface StoredStory {
  id: string;
  rev: number;
  kind: 'story' | 'video';
  state: string;
  language: string;
  createdAt: string;
  headline: string;
  section: string;
  leadPhoto: { photoId: string | null; caption: string; credit: string; altText: string };
  lengthTarget: { unit: string; count: number } | null;
  body: { type: string; content?: unknown[] };
}

const SAMPLE = join(PROJECT, 'resources', 'sample-newsroom');
/** Smaller copies of the sample's photos, made once by `sample-photos.setup.ts`. */
export const SAMPLE_RENDITIONS = join(PROJECT, 'out', 'sample-renditions');

/** A picture file to add, with IPTC words in it. */
export const PICTURE = join(
  SAMPLE,
  'media',
  '11a807cd4e968b525a195135d57f34ff58cd9e0e517312731dcead9721ed28c2.jpeg',
);

/** Copies the sample newsroom, its photos looked at before, its schedule to come. @returns `folder` */
export async function copySample(folder: string): Promise<string> {
  await cp(SAMPLE, folder, { recursive: true });
  const scheduled = storyPath(folder, 'quay-lights-switch-on');
  const story = JSON.parse(await readFile(scheduled, 'utf8')) as StoredStory;
  const at = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString();
  await writeJson(scheduled, { ...story, schedule: { at, zone: 'Europe/London' } });
  if (existsSync(SAMPLE_RENDITIONS)) {
    await cp(SAMPLE_RENDITIONS, join(folder, '.copydesk', 'renditions'), { recursive: true });
  }
  return folder;
}

/** Makes a newsroom of these stories. @param desk settings that count. @returns `folder` */
export async function makeNewsroom(
  folder: string,
  stories: readonly (Partial<StoredStory> & Record<string, unknown>)[] = [],
  desk: Record<string, unknown> = {},
): Promise<string> {
  const sections = ['World', 'Culture', 'Sport'].map((name) => ({ id: name.toLowerCase(), name }));
  await writeJson(join(folder, 'desk.json'), {
    schema: 5,
    rev: 1,
    name: 'The Test Gazette',
    language: 'en-GB',
    sections,
    people: [],
    places: [],
    keywords: [],
    profiles: [],
    datelineForm: { capitals: true, date: 'month-day', source: '', end: '—' },
    printColumn: { width: 200, text: 9, headline: 24, lines: 3 },
    firstQuotes: {},
    underline: false,
    words: [],
    captionCodes: { delimiter: '=', lines: [] },
    stationery: [],
    creditForms: ['name / agency', 'name / source', 'AP Photo/name', 'REUTERS/name'],
    ...desk,
  });
  for (const [index, story] of stories.entries()) {
    await putStory(folder, { id: `story-${String(index + 1).padStart(3, '0')}`, ...story });
  }
  return folder;
}

/** Writes a story into a newsroom that is not open. @returns path of its file */
export async function putStory(
  newsroom: string,
  story: Partial<StoredStory> & { id: string } & Record<string, unknown>,
): Promise<string> {
  const path = storyPath(newsroom, story.id);
  await writeJson(path, { ...EMPTY_STORY, ...story });
  return path;
}

/**
 * Writes an earlier version of a story into a newsroom that is not open.
 *
 * @param text instead of the story, for a version that cannot be read.
 */
export async function putVersion(
  newsroom: string,
  story: Partial<StoredStory> & { id: string; rev: number } & Record<string, unknown>,
  text?: string,
): Promise<void> {
  const name = `${String(story.rev).padStart(6, '0')}.json`;
  const path = join(newsroom, 'revisions', story.id, name);
  await writeJson(path, { ...EMPTY_STORY, ...story });
  if (text !== undefined) await writeFile(path, text);
}

/** Writes what a save leaves beside a story's file when it is cut off. @returns the path */
export async function putLeftover(
  newsroom: string,
  story: Partial<StoredStory> & { id: string } & Record<string, unknown>,
): Promise<string> {
  const name = `.${story.id}.json.0123456789ab.copydesk-tmp`;
  const path = join(dirname(storyPath(newsroom, story.id)), name);
  await writeJson(path, { ...EMPTY_STORY, ...story });
  return path;
}

/** Where `putStory` puts a story. */
export function storyPath(newsroom: string, id: string): string {
  return join(newsroom, 'stories', '2026', '11', `${id}.json`);
}

/** Lets nobody tell any more who may write in a newsroom that is open: nothing is saved in it. */
export async function breakLock(newsroom: string): Promise<void> {
  const lock = join(newsroom, '.copydesk', 'lock.json');
  await rm(lock);
  await mkdir(lock);
}

/** A body of plain paragraphs. */
export function paragraphs(...texts: string[]): StoredStory['body'] {
  const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content };
}

/** All stories that the newsroom holds on disk now. */
export async function storedStories(newsroom: string): Promise<StoredStory[]> {
  const names = await readdir(join(newsroom, 'stories'), { recursive: true });
  const paths = names.filter((name) => name.endsWith('.json'));
  const files = paths.map((name) => readFile(join(newsroom, 'stories', name), 'utf8'));
  return (await Promise.all(files)).map((text) => JSON.parse(text) as StoredStory);
}

/** What tests look at of a photo's file. */
interface StoredPhoto {
  id: string;
  rev: number;
  fileName: string;
  sha256: string;
  type: string;
  headline: string;
  caption: string;
  keywords: string[];
  altText: string;
  creators: string[];
  credit: string;
  source: string;
  city: string;
  dateCreated: string;
  people: string[];
  rating: number;
  pick: string;
  focalPoint: { x: number; y: number } | null;
  crops: Partial<Record<string, { x: number; y: number; width: number; height: number }>>;
  embargo: { at: string; zone: string } | null;
  expiry: { at: string; zone: string } | null;
  doNotUse: boolean;
  restrictions: string;
}

/** The photos on the disk, by the names of their files. */
export async function storedPhotos(newsroom: string): Promise<StoredPhoto[]> {
  const names = (await readdir(join(newsroom, 'photos'))).filter((name) => name.endsWith('.json'));
  const files = names.toSorted().map((name) => readFile(join(newsroom, 'photos', name), 'utf8'));
  return (await Promise.all(files)).map((text) => JSON.parse(text) as StoredPhoto);
}

/** Gives a photo other words on the disk, before the newsroom is opened. @param id name of its file */
export async function rewordPhoto(
  newsroom: string,
  id: string,
  words: Partial<StoredPhoto> & Record<string, unknown>,
): Promise<void> {
  const path = join(newsroom, 'photos', `${id}.json`);
  const photo = JSON.parse(await readFile(path, 'utf8')) as StoredPhoto;
  await writeJson(path, { ...photo, ...words });
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

const EMPTY_STORY = {
  schema: 3,
  rev: 1,
  kind: 'story',
  state: 'draft',
  language: 'en-GB',
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  publishedAt: null,
  headline: '',
  kicker: '',
  standfirst: '',
  byline: { authors: [], words: '' },
  dateline: { place: '', date: '', source: '', words: '' },
  section: '',
  slug: '',
  profile: '',
  webHeadline: '',
  seoHeadline: '',
  socialHeadline: '',
  printHeadline: '',
  trailText: '',
  keywords: [],
  genre: '',
  urgency: null,
  embargo: null,
  schedule: null,
  lengthTarget: null,
  ednote: '',
  leadPhoto: { photoId: null, caption: '', credit: '', altText: '' },
  videoUrl: '',
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
};
