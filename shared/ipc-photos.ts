import { z } from 'zod';
import { handedOver, nothing, takes } from './ipc-request';
import { photoChangeSchema, type Photo } from './photo';
import type { AddedPhotos } from './photos/added-photos';
import type { MovedPhotos, RemovedPhoto } from './photos/removal';
import type { PhotoUses } from './photos/uses';
import { itemId } from './story';
import type { PhotoSummary, StorySummary } from './summary';

/** Above what a newsroom's wall has. */
export const MOST_PHOTOS = 100_000;
/** Photos in one answer: with more the window stands still while they are handed over. */
const MOST_ANSWERED = 1_000;

/** What the window may ask of the newsroom's photos. */
export const photoRequests = {
  /** A part of all photos, the last added first; none once there are no more. */
  'photos.list': takes(
    z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(MOST_ANSWERED) }),
  ).gives<readonly PhotoSummary[]>(),
  /** Ids of the photos that have errors at this moment. */
  'photos.withErrors': takes(z.iso.datetime({ offset: true })).gives<readonly string[]>(),
  /** All that is known of these photos; one that is gone is left out. */
  'photos.read': takes(z.array(itemId).max(MOST_ANSWERED)).gives<readonly Photo[]>(),
  /** Ids of the photos that stories use, in the order of ids, from the one after `after` on; none at the end. */
  'photos.inUse': takes(
    z.strictObject({ after: itemId.or(z.literal('')), limit: z.int().min(1).max(5_000) }),
  ).gives<readonly string[]>(),
  /**
   * Changes what is given of each, one after the other, and after all that the window had changed before; none is
   * given twice. One that cannot be changed holds up no other, unless none can: nothing is kept of those after it
   * then, and all can be given again.
   */
  'photos.change': takes(
    z.array(z.strictObject({ id: itemId, change: photoChangeSchema })).max(MOST_ANSWERED),
  ).gives<ChangedPhotos>(),
  /** Stories that use any of these photos, the last changed first; at most a hundred of them. */
  'photos.usedIn': takes(z.array(itemId).max(MOST_PHOTOS)).gives<UsesOfPhotos>(),
  /** How each story uses a photo, as its file says now: what can be replaced, and where. */
  'photos.uses': takes(itemId).gives<PhotoUses>(),
  /** Takes photos out of the newsroom: those that no story uses and, where `rev` is given, are that version. */
  'photos.remove': takes(
    z.array(z.strictObject({ id: itemId, rev: z.int().min(1).optional() })).max(MOST_ANSWERED),
  ).gives<MovedPhotos>(),
  /** Puts photos that were taken out back. */
  'photos.putBack': takes(z.array(itemId).max(MOST_ANSWERED)).gives<MovedPhotos>(),
  /** Photos that were taken out, the last first; at most so many. */
  'photos.removed': takes(z.strictObject({ limit: z.int().min(1).max(MOST_ANSWERED) })).gives<
    readonly RemovedPhoto[]
  >(),
  'photos.choose': takes(nothing).gives<AddedPhotos>(),
  /** All pictures in a folder that the person chooses, and in the folders inside it. */
  'photos.chooseFolder': takes(nothing).gives<AddedPhotos>(),
  'photos.add': takes(z.array(handedOver).max(200)).gives<AddedPhotos>(),
  /** Ends adding after the pictures that are being read; what is added stays. */
  'photos.cancelAdding': takes(nothing).gives<void>(),
};

/** Stories that use photos. */
export interface UsesOfPhotos {
  /** How many there are. */
  total: number;
  /** The first of them. */
  stories: readonly StorySummary[];
}

/** Photos as they are stored now, and those that are gone or cannot be changed, with the reason. */
export interface ChangedPhotos {
  photos: readonly Photo[];
  refused: readonly { id: string; message: string }[];
}

/** How many of the pictures that are being added are read. */
export interface IngestProgress {
  done: number;
  total: number;
}
