import { create } from 'zustand';
import type { ComparedWords, RecoveredView } from '../../shared/recovery';
import type { Story } from '../../shared/story';
import { attempt, closeDialog, newsroomPath, notify, openDialog, useApp } from '../app-store';
import { atRest } from '../at-rest';
import { showChanged } from '../conflict/listen-to-outside';
import { undoRestoring } from '../history/undo-restoring';
import { listen, request } from '../ipc';
import { storyName } from '../story/headline-of';
import { useOpenStory } from '../story/open-session';
import { openStory } from '../story/open-story';
import { storeVersion } from '../story/store-version';
import { binFound } from './bin-found';
import { fieldInTheWay, openToCut } from './cut-found';
import { useFound } from './found';

interface Compared extends ComparedWords {
  file: string;
}

/** Which of the words that were found are on screen, beside those that are stored. */
export const useCompared = create<{ compared: Compared | null }>(() => ({ compared: null }));

/** What was put before the person since the newsroom was opened, by file. */
const offered = new Set<string>();

/** Not under the hands of one who goes on with the story that was open last. */
const showAtRest = atRest(() => {
  void showFound();
  return true;
});

/** Offers what is found in the newsroom that is open, now and whenever another is. */
export function listenToRecovery(): void {
  let path: string | null = null;
  const follow = () => {
    const now = newsroomPath() ?? null;
    if (now === path) return;
    path = now;
    offered.clear();
    useFound.setState({ found: [] });
    if (now !== null) void lookForWords(showAtRest);
  };
  useApp.subscribe(follow);
  follow();
  listen({ 'newsroom.changed': ({ newsroom }) => lookAgain(newsroom.problems) });
}

/** Files that could not be read when it was looked last. */
let looked = '';

function lookAgain(problems: readonly { file: string }[]): void {
  if (problems.map(({ file }) => file).join('\n') !== looked) void lookForWords(offer);
}

/** Looks for words to restore, and shows those that were not offered before. */
async function lookForWords(show: () => void): Promise<void> {
  const { newsroom } = useApp.getState();
  looked = newsroom?.problems.map(({ file }) => file).join('\n') ?? '';
  const found = await attempt(() => request('recovery.look'));
  if (found === undefined || newsroomPath() !== newsroom?.path) return;
  useFound.setState({ found });
  const isNew = found.some(({ file }) => !offered.has(file));
  for (const { file } of found) offered.add(file);
  if (isNew) show();
}

/** As a dialog, unless a story is open: hands that are on the keys must not land in it. */
function offer(): void {
  if (useOpenStory.getState().session === null) return showAtRest();
  notify('Words that can be restored were found.', {
    action: { label: 'Show them', run: () => void showFound() },
  });
}

/** Opens the dialog on what is found. */
export async function showFound(): Promise<void> {
  const [first] = useFound.getState().found;
  if (first === undefined) return;
  await compareFound(first.file);
  openDialog('recovery');
}

/** Shows one of the stories found beside what is stored of it. */
export async function compareFound(file: string): Promise<void> {
  const compared = await attempt(() => request('recovery.compare', file));
  useCompared.setState({ compared: compared === undefined ? null : { file, ...compared } });
}

/**
 * Makes the words found in a file the story's; where it could be read before, that can be undone. Where
 * they cannot be saved as they are, the story is opened with them, to change that.
 */
export async function restoreFound({ file, storyId, headline }: RecoveredView): Promise<void> {
  let replaced = null as Story | null;
  let isOpened = false;
  const isStored = await storeVersion(storyId, async () => {
    try {
      const restored = await request('recovery.restore', file);
      showChanged(restored.newsroom);
      replaced = restored.before;
      return restored.story;
    } catch (error) {
      const field = fieldInTheWay(error);
      isOpened = field !== null && (await openToCut(file, field));
      if (!isOpened) throw error;
      return null;
    }
  });
  if (isOpened) return leaveOut(file);
  if (!isStored) return;
  const before = replaced;
  notify(`“${storyName(headline)}” is restored.`, {
    action:
      before === null
        ? { label: 'Open it', run: () => void openStory(storyId) }
        : { label: 'Undo', run: () => void undoRestoring(before) },
  });
  leaveOut(file);
}

/** Puts the words found in a file into the bin. */
export async function discardFound({ file }: RecoveredView): Promise<void> {
  if (await binFound(file, 'Discarded. The words stay')) leaveOut(file);
}

/** Goes on with the next story, or ends where there is none. */
export function leaveOut(file: string): void {
  const found = useFound.getState().found.filter((other) => other.file !== file);
  useFound.setState({ found });
  const [next] = found;
  if (next !== undefined) void compareFound(next.file);
  else if (useApp.getState().dialog === 'recovery') closeDialog();
}
