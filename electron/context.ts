import { UserError } from '../shared/errors';
import type { NewsroomView } from '../shared/newsroom-view';
import type { KeptWords } from './crashes/kept-words';
import type { UnsavedStories } from './crashes/unsaved-stories';
import type { RunTask } from './isolated/tasks';
import type { AccessWatch } from './store/access/access-watch';
import type { CatalogSetup } from './store/catalog/open-catalog';
import type { LeftOff } from './store/left-off';
import type { Newsroom } from './store/newsroom';
import type { OutsideChanges } from './store/outside/outside-changes';
import type { Preferences } from './store/preferences';
import type { Thinning } from './store/revisions/thinning';
import type { Turns } from './store/turns';

/** The system's dialogs, so that handlers can be asked without one. */
export interface Dialogs {
  /** Absolute path of an existing folder, or null when the person thought better of it. */
  chooseFolder(title: string, button: string): Promise<string | null>;
  /** Path of a folder to make, or null. */
  chooseNewFolder(title: string, button: string, name: string): Promise<string | null>;
  /** Path of a file to write, or null. */
  chooseNewFile(title: string, name: string): Promise<string | null>;
  choosePictures(): Promise<readonly string[]>;
  /** Path of a backup to restore, or null. */
  chooseBackup(): Promise<string | null>;
  /** Path of a file of caption codes, or null. */
  chooseCodes(): Promise<string | null>;
}

/** What the system's clipboard holds of an article; empty where there is nothing of the kind. */
export interface Clipboard {
  text(): Promise<string>;
  html(): Promise<string>;
  /** Puts plain text on it. */
  write(text: string): Promise<void>;
}

/** The windows of single stories, as far as what is done to a newsroom as a whole concerns them. */
export interface HeldWindows {
  /** Has all of them save, and change nothing until they are let go. */
  hold(): WindowsHold;
  /** Closes them: their newsroom is left. */
  leave(): void;
}

/** Windows that wait for one that holds them; they go on when the last one lets them. */
export interface WindowsHold {
  areSaved: Promise<boolean>;
  release(): void;
}

export const NO_WINDOWS: HeldWindows = {
  hold: () => ({ areSaved: Promise.resolve(true), release() {} }),
  leave() {},
};

/** What every handler works on: the open newsroom and the ways out to the system. */
export interface Context {
  /** Languages that the person reads, the best first, as BCP 47 tags. */
  languages(): readonly string[];
  newsroom: Newsroom | null;
  /** Stories in windows of their own. */
  windows: HeldWindows;
  /** Newsrooms are opened and left one after the other, whoever asks. */
  switches: Turns;
  preferences: Preferences;
  /** Where the person left off in each newsroom. */
  leftOff: LeftOff;
  /** Follows what other programs do to the open newsroom's files. */
  outside: OutsideChanges;
  /** Words that the window handed over and the disk does not have. */
  unsaved: UnsavedStories;
  /** The same on the disk, where it could not be saved for a while. */
  keptWords: Pick<KeptWords, 'left'>;
  /** Lets go of old versions while nobody saves. */
  thinning: Thinning;
  /** Follows who may write in the open newsroom. */
  accessWatch: AccessWatch;
  dialogs: Dialogs;
  clipboard: Clipboard;
  /** Folder of the sample newsroom that ships with the app. */
  sampleFolder: string;
  /** Folder that new newsrooms and exports are offered in. */
  documentsFolder: string;
  /** How the catalogs of newsrooms are kept. */
  catalog: CatalogSetup;
  /** Work on content from outside, away from the app. */
  runTask: RunTask;
  /** Work on whole newsrooms, away from the app and from what the window waits for. */
  runLongTask: RunTask;
  /** Looking words up, in a process that keeps the dictionaries it read while there is work for it. */
  runSpelling: RunTask;
  reveal(path: string): void;
  openFile(path: string): Promise<void>;
}

/** The open newsroom. @throws UserError `no-newsroom` when none is. */
export function openNewsroom({ newsroom }: Context): Newsroom {
  if (newsroom === null) throw new UserError('no-newsroom', 'Open a newsroom first.');
  return newsroom;
}

let views = 0;

/** What the window is told of a newsroom: its desk, whether it may be written in, and what is amiss. */
export function newsroomView(newsroom: Newsroom): NewsroomView {
  const { path, desk, readOnly, access, problems, problemCount, stories } = newsroom;
  const vanished = stories.outside.guard.count;
  views += 1;
  return {
    path,
    asOf: views,
    desk,
    readOnly: readOnly || vanished > 0,
    readOnlyReason: access.reason,
    vanished,
    problems,
    problemCount,
  };
}
