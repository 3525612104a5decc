import type { ReplacedInNewsroom } from '../../shared/find/newsroom';
import type { Photo } from '../../shared/photo';
import { photoUseOf } from '../../shared/photo-uses';
import {
  replacedAttributes,
  replacedUse,
  type PhotoReplacement,
} from '../../shared/photos/replace-photo';
import type { PhotoUses, StoryWithPhoto } from '../../shared/photos/uses';
import { attempt, dismiss, newsroomPath, notify } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { changeSessions, together } from '../find/in-open-story';
import { beginReplacement, countUndoable, putBackReplacement } from '../find/newsroom-find';
import { request } from '../ipc';
import { openSessions } from '../story/open-session';
import type { StorySession } from '../story/story-session';
import { forgetStep, rememberStep } from './change-photos';

/** How stories use a photo, with what was typed just now. */
export async function usesNow(photoId: string): Promise<PhotoUses> {
  await Promise.all(openSessions().map((session) => session.flush()));
  return request('photos.uses', photoId);
}

/** Stories that may be changed. */
export function replaceable(stories: readonly StoryWithPhoto[]): readonly StoryWithPhoto[] {
  return stories.filter(({ closed }) => closed === null);
}

interface ReplacementJob {
  from: Photo;
  to: Photo;
  stories: readonly StoryWithPhoto[];
  /** Told when it is done, before that is said. */
  asked: () => void;
}

/** Replaces a photo in these stories, as one step of the wall's undo. */
export async function replaceAsStep({ from, to, stories, asked }: ReplacementJob): Promise<void> {
  const newsroom = newsroomPath();
  const id = beginReplacement();
  let notice = 0;
  let before: Promise<unknown> = Promise.resolve();
  // What is still being put back would not be found to be replaced again.
  const inTurn = (work: () => Promise<unknown>) => {
    const due = before;
    before = attempt(async () => {
      await due;
      await work();
    });
  };
  const sayReplaced = (done: ReplacedInNewsroom) => {
    notice = say('Replaced', done, { label: 'Undo', run: undoByNotice });
  };
  const undo = () => {
    dismiss(notice);
    inTurn(() => takeBack(id));
  };
  const undoByNotice = () => {
    forgetStep({ undo });
    undo();
  };
  const redo = () =>
    inTurn(async () => {
      const now = replaceable((await usesNow(from.id)).stories);
      const same = now.filter(({ id: story }) => stories.some((known) => known.id === story));
      sayReplaced(await replaceIn(beginReplacement(id), same, from, to));
      void refreshStories();
    });
  const done = await attempt(() => replaceIn(id, stories, from, to));
  if (done === undefined) return;
  asked();
  if (newsroomPath() !== newsroom) return;
  if (done.stories > 0) rememberStep({ name: '', undo, redo });
  sayReplaced(done);
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
    const work = () => request('find.replacePhoto', { ...ids, stories: others });
    // Those that are open are done, and can be put back, though the others fail.
    const rest = done.stories > 0 ? await attempt(work) : await work();
    return rest === undefined ? done : together(done, rest);
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

/** @returns id of the notice */
function say(
  verb: string,
  { stories, left }: ReplacedInNewsroom,
  action?: { label: string; run: () => void },
): number {
  const count = `${verb} in ${stories} ${stories === 1 ? 'story' : 'stories'}.`;
  const others = left.map(({ headline, reason }) => ` Not in “${headline}”: ${reason}`);
  return notify(count + others.join(''), stories > 0 && action ? { action } : {});
}
