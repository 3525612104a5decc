import type { CutField } from '../photo';
import type { PhotoSummary } from '../summary';

/** A file that was not taken in, and why, worded for the person. */
export interface RefusedFile {
  name: string;
  why: string;
}

/** A photo of which the file holds more than was taken. */
export interface CutPhoto {
  name: string;
  cut: readonly CutField[];
}

/** Pictures that were taken in, and what was not; each list in no order. */
export interface AddedPhotos {
  photos: readonly PhotoSummary[];
  /** How many of them were here before. */
  known: number;
  /** Ids of the others. */
  added: readonly string[];
  /** Pictures that cannot be read, or not here. */
  refused: readonly RefusedFile[];
  /** What is no picture by its kind, as what lies beside pictures in a folder. */
  others: readonly RefusedFile[];
  /** Of the photos that are new. */
  cut: readonly CutPhoto[];
  wasCancelled: boolean;
}
