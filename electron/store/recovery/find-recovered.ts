import { basename, dirname, join, relative } from 'node:path';
import { UserError } from '../../../shared/errors';
import { isSameWork } from '../../../shared/same-work';
import { itemId, type Story } from '../../../shared/story';
import { storyKind, unsavedKind } from '../kinds';
import type { StoryShelf } from '../outside/outside-stories';
import { RecordFile, type ReadResult } from '../record';
import { versionFiles, versionsFolder } from '../revisions/version-files';
import type { Bin } from './bin';
import { storyPath } from '../story-files';
import { leftoverStories, removeLeftover, type Leftover } from './leftovers';

/** Words of a story in another file than its own. */
export interface Recovered {
  /** Where they are, absolute. */
  path: string;
  /** The story's own file, absolute. */
  target: string;
  kind: 'unsaved' | 'broken';
  story: Story;
  /** Whether `path` is what a save left, and goes when its words are elsewhere. */
  isLeftover: boolean;
}

/**
 * Looks through what saves left: what is newer than the stored story, or is of one that cannot be
 * read, is found. What says nothing new, or cannot be read, goes; words of an older number go to the
 * bin. A file that a newer Copydesk made is left alone.
 *
 * @throws UserError `unreadable`, and as a write does.
 */
export async function findUnsaved(
  newsroom: string,
  shelf: StoryShelf,
  bin: Bin,
): Promise<Recovered[]> {
  const found: Recovered[] = [];
  for (const leftover of await leftoverStories(newsroom)) {
    const left = await read(leftover.path);
    if (left.status === 'damaged') await removeLeftover(leftover, shelf);
    if (left.status !== 'ok') continue;
    const recovered = await judge(shelf, leftover, left.data);
    if (recovered === 'old') await bin.put(left.data, relative(newsroom, leftover.target));
    if (typeof recovered === 'string') await removeLeftover(leftover, shelf);
    else if (recovered !== null) found.push(recovered);
  }
  return found;
}

/**
 * Looks through words that could not be saved and were kept elsewhere: whatever its number, one that
 * is not what is stored is found. What says nothing new goes.
 *
 * @param paths of the files, absolute.
 * @throws UserError `unreadable`, and as a write does.
 */
export async function findKept(
  paths: readonly string[],
  newsroom: string,
  shelf: StoryShelf,
): Promise<Recovered[]> {
  const found: Recovered[] = [];
  for (const path of paths) {
    const kept = await read(path, unsavedKind);
    if (kept.status !== 'ok') continue;
    const leftover = { path, target: storyPath(newsroom, kept.data.id, kept.data.createdAt) };
    const recovered = await judge(shelf, leftover, kept.data, () => true);
    if (recovered === 'known') await removeLeftover(leftover, shelf);
    else if (recovered !== null && recovered !== 'old') found.push(recovered);
  }
  return found;
}

/** What a leftover is worth: null where it is to be left alone. */
async function judge(
  shelf: StoryShelf,
  { path, target: named }: Leftover,
  story: Story,
  isNew = (stored: Story) => story.rev > stored.rev,
): Promise<Recovered | 'known' | 'old' | null> {
  const target = (await shelf.pathOf(story.id)) ?? named;
  const stored = await read(target);
  const recovered = { path, target, story, isLeftover: true };
  switch (stored.status) {
    case 'newer':
      return null;
    case 'damaged':
      return { ...recovered, kind: 'broken' };
    case 'missing':
      return { ...recovered, kind: 'unsaved' };
    case 'ok':
      if (stored.data.id !== story.id) return null;
      if (isSameWork(stored.data, story)) return 'known';
      return isNew(stored.data) ? { ...recovered, kind: 'unsaved' } : 'old';
  }
}

/**
 * The newest version that can be read of a story whose file cannot.
 *
 * @param target the story's file, absolute.
 * @returns null where the file can be read by now, or there is no such version.
 */
export async function findGoodVersion(
  newsroom: string,
  shelf: StoryShelf,
  target: string,
): Promise<Recovered | null> {
  const id = basename(target, '.json');
  if (!itemId.safeParse(id).success || basename(dirname(dirname(dirname(target)))) !== 'stories') {
    return null;
  }
  if ((await read(target)).status !== 'damaged') return null;
  for (const { name } of await versionFiles(newsroom, id)) {
    const path = join(versionsFolder(newsroom, id), name);
    const result = await read(path);
    if (result.status !== 'ok' || result.data.id !== id) continue;
    if (!(await isKnown(shelf, result.data))) continue;
    return { path, target, kind: 'broken', story: result.data, isLeftover: false };
  }
  return null;
}

async function isKnown(shelf: StoryShelf, story: Story): Promise<boolean> {
  try {
    await shelf.refuseUnknownBlocks(story, 'The version');
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function read(path: string, kind = storyKind): Promise<ReadResult<Story>> {
  return new RecordFile(path, kind).read();
}
