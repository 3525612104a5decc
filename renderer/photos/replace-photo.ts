import { create } from 'zustand';
import type { Photo } from '../../shared/photo';
import type { PhotoUses, StoryWithPhoto } from '../../shared/photos/uses';
import { attempt, closeDialog, notify, openDialog, useApp } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { request } from '../ipc';
import { choosePhoto } from './photo-choice';
import { replaceable, replaceAsStep, usesNow } from './replace-in-stories';

interface Replacing {
  from: Photo | null;
  to: Photo | null;
  /** Null while stories are looked through. */
  uses: PhotoUses | null;
  /** Ids of stories that keep the photo that they have. */
  unchecked: ReadonlySet<string>;
  isReplacing: boolean;
}

const NOTHING: Replacing = {
  from: null,
  to: null,
  uses: null,
  unchecked: new Set(),
  isReplacing: false,
};

export const useReplacing = create<Replacing>(() => NOTHING);

/** Has the person choose the photo to come in the place of this one, and shows where that would be. */
export function replaceEverywhere(from: string): void {
  choosePhoto(({ photoId }) => {
    if (photoId === from) notify('This is the photo itself: choose another to come in its place.');
    else if (photoId !== null) void attempt(() => begin(from, photoId));
  });
}

async function begin(fromId: string, toId: string): Promise<void> {
  const [from = null, to = null] = await request('photos.read', [fromId, toId]);
  if (from === null || to === null) return;
  useReplacing.setState({ ...NOTHING, from, to });
  openDialog('replace-photo');
  const uses = await usesNow(fromId);
  if (useReplacing.getState().from === from) useReplacing.setState({ uses });
}

/** Chooses a story, or leaves it as it is. */
export function chooseStory(id: string, isWanted: boolean): void {
  const unchecked = new Set(useReplacing.getState().unchecked);
  if (isWanted) unchecked.delete(id);
  else unchecked.add(id);
  useReplacing.setState({ unchecked });
}

/** The stories in which the photo will be replaced. */
export function chosenStories({ uses, unchecked }: Replacing): readonly StoryWithPhoto[] {
  return replaceable(uses?.stories ?? []).filter(({ id }) => !unchecked.has(id));
}

/** Replaces the photo: in open stories as a step of their undo, else by saving each story. */
export async function replaceChosen(): Promise<void> {
  const state = useReplacing.getState();
  const { from, to } = state;
  if (from === null || to === null) return;
  useReplacing.setState({ isReplacing: true });
  try {
    await replaceAsStep({ from, to, stories: chosenStories(state), asked: closeThis });
  } finally {
    useReplacing.setState({ isReplacing: false });
    void refreshStories();
  }
}

function closeThis(): void {
  if (useApp.getState().dialog === 'replace-photo') closeDialog();
}
