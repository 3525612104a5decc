import { create } from 'zustand';
import type { Story } from '../../shared/story';
import type { VersionView } from '../../shared/versions';
import { attempt, closeDialog, notify, openDialog } from '../app-store';
import { request } from '../ipc';
import { newestAnswer } from '../newest-answer';
import { storeVersion } from '../story/store-version';
import { savedTime } from '../ui/time';
import { undoRestoring } from './undo-restoring';

/** Versions asked for at a time: saves follow one another closely, and most are not worth a line. */
const PAGE = 100;

type ReadVersion = Extract<VersionView, { status: 'ok' }>;

interface VersionsState {
  /** Story that the versions are of. */
  storyId: string;
  /** The newest first, as far as they were asked for. */
  versions: readonly VersionView[];
  /** How many of them were asked for, and how many there are in all. */
  asked: number;
  total: number;
  compared: { version: ReadVersion; story: Story } | null;
}

/** Earlier versions of the open story, and the one that is being compared. */
export const useVersions = create<VersionsState>(() => ({
  storyId: '',
  versions: [],
  asked: 0,
  total: 0,
  compared: null,
}));

const askForVersions = newestAnswer((id: string, atLeast: number) =>
  attempt(() => listVersions(id, atLeast)),
);

/** What was asked for last, also where the answer is not there yet. */
let wanted = { id: '', atLeast: 0 };

/** Asks for the newest versions of a story, as many as were asked for of it by now. */
export async function loadVersions(id: string): Promise<void> {
  await load(id, 0);
}

/** Asks for versions from before those that are listed. */
export async function loadEarlier(): Promise<void> {
  const { storyId, asked } = useVersions.getState();
  await load(storyId, asked + PAGE);
}

async function load(id: string, atLeast: number): Promise<void> {
  wanted = { id, atLeast: Math.max(atLeast, wanted.id === id ? wanted.atLeast : 0) };
  const listed = await askForVersions(id, wanted.atLeast);
  if (listed !== undefined) useVersions.setState({ storyId: id, ...listed });
}

/** All anew, not only those that are missing: meanwhile a save may have added one, or old ones gone. */
async function listVersions(id: string, atLeast: number) {
  let asked = 0;
  let total = 0;
  const versions: VersionView[] = [];
  do {
    const page = await request('versions.list', { id, offset: asked, limit: PAGE });
    versions.push(...page.versions);
    total = page.total;
    asked += PAGE;
  } while (asked < Math.min(atLeast, total));
  return { versions, asked, total };
}

/** Shows a version beside the story as it is. */
export async function compareVersion(version: ReadVersion): Promise<void> {
  const { storyId: id } = useVersions.getState();
  const story = await attempt(() => request('versions.read', { id, name: version.name }));
  if (story === undefined) return;
  useVersions.setState({ compared: { version, story } });
  openDialog('version');
}

let isRestoring = false;

/** Makes the words of an earlier version the story's, which can be undone. Pressed twice, once. */
export async function restoreVersion(id: string, version: ReadVersion): Promise<void> {
  if (isRestoring) return;
  isRestoring = true;
  try {
    await restore(id, version);
  } finally {
    isRestoring = false;
  }
}

async function restore(id: string, { name, at }: ReadVersion): Promise<void> {
  let replaced: Story | null = null;
  const isStored = await storeVersion(id, async () => {
    const { story, before } = await request('versions.restore', { id, name });
    replaced = before;
    return story;
  });
  if (!isStored || replaced === null) return;
  const before = replaced;
  closeDialog();
  notify(`The words of ${savedTime(at)} are back. What they replaced is kept.`, {
    action: { label: 'Undo', run: () => void undoRestoring(before) },
  });
  await loadVersions(id);
}
