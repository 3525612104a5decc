import type { LeftPhoto, MovedPhotos } from '../../shared/photos/removal';
import { attempt, closeDialog, dismiss, notify, openDialog } from '../app-store';
import { request } from '../ipc';
import { openSessions } from '../story/open-session';
import { openStory } from '../story/open-story';
import { forgetStep, rememberStep, savePhotos } from './change-photos';
import { focusOnWall } from './focus-on-wall';
import { leftInWords } from './left-in-words';
import { readLibraryAgain } from './library';
import { photosInWords } from './photos-in-words';
import { PHOTOS_AT_ONCE } from './photos-at-once';
import { refreshPhotos, selectedIds, setSelection, takeOffWall, usePhotos } from './photos';

/** Every photo begins as this version: one that is another by now was changed since it was added. */
const AS_ADDED = 1;

/** A photo to take out; `rev` where one version of it alone is meant. */
interface PhotoToRemove {
  id: string;
  rev?: number;
}

/** Takes the selected photos out of the newsroom; more than one, or one with a caption, once the person agrees. */
export function beginRemoving(): void {
  const { shown, selection } = usePhotos.getState();
  const photos = shown.filter(({ id }) => selection.ids.has(id));
  if (photos.length > 1 || photos.some(({ caption }) => caption !== '')) {
    openDialog('remove-photos');
  } else {
    void removeSelected();
  }
}

/** Until the answer is here the same photos are selected still. */
let isRemoving = false;

/** Takes the selected photos out of the newsroom, without asking. */
export async function removeSelected(): Promise<void> {
  closeDialog();
  if (isRemoving) return;
  isRemoving = true;
  try {
    await takeOut(selectedIds().map((id) => ({ id })));
  } finally {
    isRemoving = false;
  }
  focusOnWall();
}

/**
 * Says what an ingest added, as one step of the wall's undo, which takes out again what was neither changed nor
 * used since.
 *
 * @param ids of the new photos
 */
export function sayAdded(message: string, ids: readonly string[]): void {
  const asked = ids.map((id) => ({ id, rev: AS_ADDED }));
  let taken: Promise<readonly string[]> = Promise.resolve([]);
  const takeBack = async () => {
    dismiss(notice);
    const moved = await remove(asked);
    if (moved.length > 0) notify(removedInWords(moved.length));
    focusOnWall();
    return moved;
  };
  const undo = () => {
    taken = takeBack();
  };
  const undoByNotice = () => {
    forgetStep({ undo });
    void takeOut(asked).then(focusOnWall);
  };
  const notice = notify(message, { action: { label: 'Undo', run: undoByNotice } });
  rememberStep({ name: '', undo, redo: () => void taken.then(putBack) });
}

/** As one step of the wall's undo. */
async function takeOut(asked: readonly PhotoToRemove[]): Promise<void> {
  const moved = await remove(asked);
  if (moved.length === 0) return;
  let notice = 0;
  const say = (ids: readonly string[]) => {
    if (ids.length > 0) notice = sayRemoved(ids.length, undoByNotice);
  };
  const undo = () => {
    dismiss(notice);
    void putBack(moved);
  };
  const undoByNotice = () => {
    forgetStep({ undo });
    undo();
  };
  const redo = async () => {
    say(await remove(moved.map((id) => ({ id }))));
    focusOnWall();
  };
  rememberStep({ name: '', undo, redo: () => void redo() });
  say(moved);
}

/** Takes photos out, and off the wall; what stays is said. @returns ids of those that went */
async function remove(asked: readonly PhotoToRemove[]): Promise<readonly string[]> {
  // What was typed just now counts, in photos as in stories; why it is not stored is said by itself.
  if (!(await savePhotos())) return [];
  const saved = await Promise.all(openSessions().map((session) => session.flush()));
  if (!saved.every(Boolean)) {
    notify('An open story is not saved, and may use them. Save it first, then remove the photos.', {
      tone: 'error',
      passes: true,
    });
    return [];
  }
  const { moved, left } = await inParts(asked, (part) => request('photos.remove', part));
  if (left.length > 0) sayLeft(left, 'stays');
  if (moved.length === 0) return moved;
  takeOffWall(new Set(moved));
  readLibraryAgain();
  void refreshPhotos();
  return moved;
}

/** Puts photos back that were taken out, and selects them. @returns ids of those that are back */
export async function putBack(ids: readonly string[]): Promise<readonly string[]> {
  const { moved, left } = await inParts(ids, (part) => request('photos.putBack', part));
  if (left.length > 0) sayLeft(left, 'is not back');
  if (moved.length === 0) return moved;
  await refreshPhotos();
  readLibraryAgain();
  notify(`${photosInWords(moved.length)} ${moved.length === 1 ? 'is' : 'are'} back.`);
  selectBack(new Set(moved));
  return moved;
}

function selectBack(back: ReadonlySet<string>): void {
  const ids = usePhotos.getState().shown.flatMap(({ id }) => (back.has(id) ? id : []));
  const [first] = ids;
  if (first === undefined) return;
  setSelection({ ids: new Set(ids), anchor: first, current: first });
  focusOnWall();
}

/** What became of all, a part after the other; where a part fails that is said, and the rest stays as it is. */
async function inParts<Asked>(
  all: readonly Asked[],
  move: (part: Asked[]) => Promise<MovedPhotos>,
): Promise<MovedPhotos> {
  const moved: string[] = [];
  const left: LeftPhoto[] = [];
  for (let at = 0; at < all.length; at += PHOTOS_AT_ONCE) {
    const answer = await attempt(() => move(all.slice(at, at + PHOTOS_AT_ONCE)));
    if (answer === undefined) break;
    moved.push(...answer.moved);
    left.push(...answer.left);
  }
  return { moved, left };
}

/** @returns id of the notice */
function sayRemoved(count: number, undo: () => void): number {
  return notify(removedInWords(count), { action: { label: 'Undo', run: undo } });
}

function removedInWords(count: number): string {
  return `${photosInWords(count)} ${count === 1 ? 'was' : 'were'} removed.`;
}

function sayLeft(left: readonly LeftPhoto[], stays: string): void {
  const [story, another] = left.flatMap(({ stories }) => stories);
  const open = () => void (story && openStory(story.id, 'new-tab'));
  notify(leftInWords(left, stays), {
    tone: 'error',
    ...(story && another === undefined ? { action: { label: 'Open the story', run: open } } : {}),
  });
}
