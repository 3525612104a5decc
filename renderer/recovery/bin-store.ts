import { create } from 'zustand';
import type { BinView } from '../../shared/recovery';
import { attempt, notify } from '../app-store';
import { request } from '../ipc';
import { newestAnswer } from '../newest-answer';
import { headlineOf } from '../story/headline-of';
import { openStory } from '../story/open-story';
import { storeVersion } from '../story/store-version';

/** What is in the newsroom's bin, the newest first; null until it was asked for. */
export const useBin = create<{ items: readonly BinView[] | null }>(() => ({ items: null }));

const askForBin = newestAnswer(() => attempt(() => request('bin.list')));

export async function loadBin(): Promise<void> {
  const items = await askForBin();
  if (items !== undefined) useBin.setState({ items });
}

/** Makes words out of the bin their story's again. */
export async function putBack({ name, headline }: BinView): Promise<void> {
  let id = '';
  const isStored = await storeVersion(idIn(name), async () => {
    const story = await request('bin.putBack', name);
    ({ id } = story);
    return story;
  });
  if (!isStored) return;
  notify(
    `“${headlineOf(headline)}” has its words back. What they replaced is kept among its versions.`,
    {
      action: { label: 'Open it', run: () => void openStory(id) },
    },
  );
  await loadBin();
}

/** Id of the story, between when it was discarded and what makes the name the only one. */
function idIn(name: string): string {
  return name.replace(/^[^-]*-|-[^-]*$/g, '');
}
