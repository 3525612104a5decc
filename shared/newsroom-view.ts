import type { Desk } from './desk';
import type { HouseLanguage } from './house-language';

/** Why nothing can be written in a newsroom. */
export type ReadOnlyReason =
  /** Nothing can be written in its folder. */
  | { why: 'folder' }
  /** Its settings were made by a newer Copydesk, in this version of their shape. */
  | { why: 'newer'; version: number }
  /** Another process writes in it, or took it over from us: whose, where, and since when (ISO 8601). */
  | { why: 'held' | 'lost'; user: string; host: string; since: string };

/** A newsroom as the window shows it. */
export interface NewsroomView {
  path: string;
  /** Counts the views: of two, the newer has the greater. */
  asOf: number;
  desk: Desk;
  readOnly: boolean;
  /** Why it is open read-only, unless that is for stories that vanished. */
  readOnlyReason: ReadOnlyReason | null;
  /** Stories that vanished from the folder all at once; until that is decided nothing is saved. */
  vanished: number;
  /** Files that were left alone, and why: the first of them. */
  problems: readonly { file: string; message: string }[];
  /** How many there are in all. */
  problemCount: number;
}

/** A newsroom that was made just now, and where the language of its stories is from. */
export interface MadeNewsroom {
  newsroom: NewsroomView;
  house: HouseLanguage;
}

/** How much room there is on the newsroom's disk. */
export interface DiskSpace {
  level: 'enough' | 'low' | 'nearly-full';
  /** Bytes that can be written. */
  free: number;
}

export interface RecentView {
  path: string;
  name: string;
}
