import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../../shared/errors';
import { SIDES } from '../../../shared/ipc';
import type { Story } from '../../../shared/story';
import type { Newsroom } from '../newsroom';
import type { StoryStore } from '../story-store';
import { filesIn } from '../testing';

/** What a sync program does behind our back, by turns. */
const DEEDS = ['rewrites', 'replaces', 'rewrites unseen', 'deletes', 'leaves a copy'] as const;

interface SyncFigures {
  /** Versions written here, and versions written outside. */
  ours: number;
  theirs: number;
  /** Versions of either side that are nowhere in the newsroom at the end. */
  lost: readonly string[];
}

/**
 * Lets a sync program work on one story while it is edited here, and settles what both changed, each
 * time the other way.
 *
 * @param path of the story's file.
 */
export async function editBehindOurBack(
  { path: newsroom, stories }: Newsroom,
  path: string,
  id: string,
  edits: number,
): Promise<SyncFigures> {
  const words: string[] = [];
  let story = await stories.open(id);
  for (let edit = 0; edit < edits; edit += 1) {
    const ours = { ...story, headline: `ours ${edit};` };
    const theirs = { ...story, headline: `theirs ${edit};` };
    const deed = DEEDS[edit % DEEDS.length];
    if (deed !== 'deletes') words.push(theirs.headline);
    words.push(ours.headline);
    if (deed === 'rewrites') await writeFile(path, JSON.stringify(theirs));
    if (deed === 'replaces') await replace(path, theirs);
    if (deed === 'rewrites unseen') story = await takeRewritten(stories, path, theirs);
    if (deed === 'deletes') {
      await rm(path);
      await stories.outside.keepAside(story);
    }
    if (deed === 'leaves a copy') {
      const copy = path.replace(/\.json$/, ` (conflicted copy ${edit}).json`);
      await writeFile(copy, JSON.stringify(theirs));
    }
    story = await saveOrSettle(stories, { ...ours, rev: story.rev }, edit);
  }
  const kept = await everythingIn(newsroom);
  const lost = words.filter((word) => !kept.includes(word));
  const theirs = words.filter((word) => word.startsWith('theirs')).length;
  return { ours: words.length - theirs, theirs, lost };
}

interface VanishFigures {
  /** Stories that were deleted, and how many of them were asked about. */
  gone: number;
  asked: number;
  /** Writes that went through before anybody had answered. */
  written: number;
}

/** Deletes these stories' files at once and tries to go on saving another. */
export async function deleteAtOnce(
  { path: newsroom, stories }: Newsroom,
  ids: readonly string[],
  pathOf: (id: string) => string,
  another: Story,
): Promise<VanishFigures> {
  const before = await everythingIn(newsroom);
  for (const id of ids) await rm(pathOf(id));
  await stories.outside.letGo(ids);
  let written = 0;
  try {
    await stories.save(another);
    written = 1;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'read-only') throw error;
  }
  const after = await everythingIn(newsroom);
  return {
    gone: ids.length,
    asked: stories.outside.guard.count,
    written: after.length > before.length ? written + 1 : written,
  };
}

/** A story that is open and saved follows what another program writes. */
async function takeRewritten(stories: StoryStore, path: string, theirs: Story): Promise<Story> {
  await writeFile(path, JSON.stringify(theirs));
  const stored = await stories.outside.stored(theirs.id);
  if (stored.status !== 'story') throw new Error(`the story is ${stored.status}`);
  await stories.outside.takeStored(theirs.id, stored.hash);
  return stored.story;
}

async function replace(path: string, story: Story): Promise<void> {
  await writeFile(`${path}.part`, JSON.stringify(story));
  await rename(`${path}.part`, path);
}

async function saveOrSettle(stories: StoryStore, ours: Story, edit: number): Promise<Story> {
  try {
    return await stories.save(ours);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'conflict') throw error;
    const { hash } = await stories.outside.stored(ours.id);
    const side = hash === null ? 'mine' : SIDES[Math.floor(edit / DEEDS.length) % SIDES.length];
    return (await stories.outside.settle(ours, side ?? 'mine', hash)).story;
  }
}

async function everythingIn(newsroom: string): Promise<string> {
  const files = await filesIn(newsroom);
  const texts = await Promise.all(files.map((file) => readFile(join(newsroom, file), 'utf8')));
  return texts.join('\n');
}
