import { create } from 'zustand';
import type { Photo } from '../../shared/photo';
import type { ReplacedInNewsroom } from '../../shared/find/newsroom';
import { photoUseOf } from '../../shared/photo-uses';
import {
  replacedAttributes,
  replacedUse,
  type PhotoReplacement,
} from '../../shared/photos/replace-photo';
import type { PhotoUses, StoryWithPhoto } from '../../shared/photos/uses';
import { attempt, closeDialog, notify, openDialog, useApp } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { changeSessions, together } from '../find/in-open-story';
import { beginReplacement, countUndoable, putBackReplacement } from '../find/newsroom-find';
import { request } from '../ipc';
import { openSessions } from '../story/open-session';
import type { StorySession } from '../story/story-session';
import { forgetStep, rememberStep } from './change-photos';
import { choosePhoto } from './photo-choice';

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
  // What was typed just now counts.
  await Promise.all(openSessions().map((session) => session.flush()));
  const uses = await request('photos.uses', fromId);
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
  const stories = uses?.stories ?? [];
  return stories.filter(({ id, closed }) => closed === null && !unchecked.has(id));
}

/** Replaces the photo: in open stories as a step of their undo, else by saving each story. */
export async function replaceChosen(): Promise<void> {
  const state = useReplacing.getState();
  const { from, to } = state;
  if (from === null || to === null) return;
  useReplacing.setState({ isReplacing: true });
  try {
    const step = new Replacement(from, to, chosenStories(state));
    const count = await step.replace();
    if (count === undefined) return;
    closeThis();
    if (count > 0) rememberStep(step);
  } finally {
    useReplacing.setState({ isReplacing: false });
    void refreshStories();
  }
}

/** One step of the wall's undo. */
class Replacement {
  readonly name = '';
  private id = '';

  constructor(
    private readonly from: Photo,
    private readonly to: Photo,
    private stories: readonly StoryWithPhoto[],
  ) {}

  /** @returns in how many stories; undefined where that could not be asked for, which is said. */
  async replace(): Promise<number | undefined> {
    const id = beginReplacement();
    const done = await attempt(() => replaceIn(id, this.stories, this.from, this.to));
    if (done === undefined) return undefined;
    this.id = id;
    say('Replaced', done, { label: 'Undo', run: this.undoByNotice });
    return done.stories;
  }

  readonly undo = (): void => void takeBack(this.id);

  readonly redo = (): void => void attempt(() => this.replaceAgain());

  private readonly undoByNotice = (): void => {
    forgetStep(this);
    this.undo();
  };

  /** In the same stories, as they are by now. */
  private async replaceAgain(): Promise<void> {
    const { stories } = await request('photos.uses', this.from.id);
    const before = new Set(this.stories.map(({ id }) => id));
    this.stories = stories.filter(({ id, closed }) => closed === null && before.has(id));
    await this.replace();
    void refreshStories();
  }
}

async function replaceIn(
  id: string,
  stories: readonly StoryWithPhoto[],
  from: Photo,
  to: Photo,
): Promise<ReplacedInNewsroom> {
  const replacement = { from: from.id, library: from, to: photoUseOf(to) };
  const { done, notOpen } = await changeSessions(id, stories, (session) =>
    replaceInSession(session, replacement),
  );
  const others = notOpen.map(({ id: story, rev }) => ({ id: story, rev }));
  try {
    const ids = { id, from: from.id, to: to.id };
    return together(done, await request('find.replacePhoto', { ...ids, stories: others }));
  } finally {
    await countUndoable();
  }
}

/** As one step of the story's undo. */
function replaceInSession(session: StorySession, replacement: PhotoReplacement): void {
  const leadPhoto = replacedUse(session.field('leadPhoto'), replacement);
  session.changeTogether({ leadPhoto }, (transaction) => {
    session.editor.state.doc.descendants(({ attrs }, position) => {
      const attributes = replacedAttributes(attrs, replacement);
      if (attributes !== null) transaction.setNodeMarkup(position, undefined, attributes);
    });
  });
}

async function takeBack(id: string): Promise<void> {
  const done = await attempt(() => putBackReplacement(id));
  if (done === undefined) return;
  if (done.stories + done.left.length === 0) notify('There is nothing left of this to put back.');
  else say('Put back', done);
}

function say(
  verb: string,
  { stories, left }: ReplacedInNewsroom,
  action?: { label: string; run: () => void },
): void {
  const count = `${verb} in ${stories} ${stories === 1 ? 'story' : 'stories'}.`;
  const others = left.map(({ headline, reason }) => ` Not in “${headline}”: ${reason}`);
  notify(count + others.join(''), stories > 0 && action ? { action } : {});
}

function closeThis(): void {
  if (useApp.getState().dialog === 'replace-photo') closeDialog();
}
