import { create } from 'zustand';
import type { BinView } from '../../shared/recovery';
import { attempt, notify, useApp } from '../app-store';
import { loadBackups } from '../backups/backups';
import { request } from '../ipc';
import { newestAnswer } from '../newest-answer';
import { storyName } from '../story/headline-of';
import { openStory } from '../story/open-story';
import { storeVersion } from '../story/store-version';

interface BinState {
  /** What is in the newsroom's bin, the newest first; null until it was asked for. */
  items: readonly BinView[] | null;
  /** The person is on the way to it: it is far down in the settings. */
  isSought: boolean;
}

export const useBin = create<BinState>(() => ({ items: null, isSought: false }));

const askForBin = newestAnswer(() => attempt(() => request('bin.list')));

export async function loadBin(): Promise<void> {
  const items = await askForBin();
  if (items !== undefined) useBin.setState({ items });
}

/** Leads to the bin, once what stands above it has its height: else it would be pushed out of sight. */
export async function showBin(): Promise<void> {
  await Promise.all([loadBin(), loadBackups()]);
  useBin.setState({ isSought: true });
  useApp.setState({ screen: 'settings' });
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
    `“${storyName(headline)}” has its words back. What they replaced is kept among its versions.`,
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
