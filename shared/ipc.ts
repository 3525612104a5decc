import { z } from 'zod';
import {
  BACKUP_SCHEDULES,
  MOST_BACKUPS,
  type BackupInfo,
  type BackupProgress,
  type BackupView,
} from './backup';
import { deskChange } from './desk';
import type { ErrorCode } from './errors';
import type { Found } from './find/find';
import {
  newsroomReplacement,
  type FindProgress,
  type FoundInNewsroom,
  type ReplacedInNewsroom,
  type UndoableReplacement,
} from './find/newsroom';
import { findQuestion } from './find/question-schema';
import { MENUS } from './menus';
import type { KeyPress } from './key-press';
import type { DiskSpace, MadeNewsroom, NewsroomView, RecentView } from './newsroom-view';
import { SIDES, type CopyView, type Settled, type StoredVersion } from './outside-change';
import type { PreviewView } from './preview';
import { WHERE, type Where } from './open-stories';
import { openStories, type OpenStories } from './open-stories-schema';
import {
  BIN_NAME,
  type BinView,
  type ComparedWords,
  type RecoveredView,
  type Restored,
} from './recovery';
import { keyChoices, type KeyChoices } from './key-choices';
import { MOST_PHOTOS, photoRequests, type IngestProgress } from './ipc-photos';
import { handedOver, nothing, takes, type Request } from './ipc-request';
import type { PictureArea } from './photo';
import { photosLeave, type PhotosExported } from './photos/leaving';
import { photoReplacementInNewsroom } from './photos/uses';
import { itemId, storyOfAnyLength, type Story } from './story';
import { storyPlace, type StoryPlace } from './story-place';
import type { StorySummary } from './summary';
import { LARGEST_PASTE } from './paste/limits';
import type { PastedContent } from './paste/pasted-content';
import { DICTIONARIES } from './spelling/dictionaries';
import { LONGEST_WORD } from './spelling/words';
import { VERSION_NAME, type VersionView } from './versions';
import { STATES } from './workflow';

/** All that the window needs for its first picture, in one answer. */
export interface Boot {
  platform: string;
  newsroom: NewsroomView | null;
  /** Stories that are there at once, the one to come back to first; none on the feed. */
  stories: readonly StoryToShow[];
  /** What was open in the newsroom, but for stories in windows of their own. */
  open: OpenStories;
  /** Ids of the stories that are in windows of their own, or will be in a moment. */
  inWindows: readonly string[];
  /** Host of the addresses that this window's preview is served at. */
  previewHost: string;
  recent: readonly RecentView[];
  theme: 'system' | 'light' | 'dark';
  keys: KeyChoices;
  /** Why the newsroom asked for could not be opened. */
  notice: string | null;
  /** Set for a page that was loaded again because the one before it was lost. */
  cameBack: CameBack | null;
  /** Formats that a story can leave in. */
  formats: readonly FormatView[];
}

/** A story to come back to. */
export interface StoryToShow {
  story: Story;
  /** Where the person was in it, if they were. */
  place: StoryPlace | null;
  /** Whether it holds words that are not on the disk yet. */
  unsaved: boolean;
}

/** Why a page had to take the place of another. */
export interface CameBack {
  why: 'crashed' | 'hung';
}

export interface FormatView {
  id: string;
  name: string;
  description: string;
}

/** One page of the stories that fit. */
export interface FoundStories {
  /** How many fit in all; with `isMore`, at least so many. */
  total: number;
  isMore: boolean;
  /** Files of stories are still being read, of which any may fit. */
  isReading: boolean;
  stories: readonly ListedStory[];
}

export interface ListedStory extends StorySummary {
  /** Words around what was looked for, where the headline does not show it; else empty. */
  excerpt: string;
  /** The part of its photo that cards show; null for the middle of it. Left out where nothing shows it. */
  photoArea?: PictureArea | null;
}

/** A story that cannot be saved; `newer` is the version of its shape where that is a newer one. */
export interface LookedAt {
  story: Story;
  newer: number | null;
}

/** What paste as story made, and what it left out or took as other than it was, in words. */
export interface PasteResult {
  stories: readonly StorySummary[];
  leftOut: readonly string[];
}

export interface ExportResult {
  folder: string;
  /** File in the folder to open first. */
  entryFile: string;
}

/** One line of the application menu that the window answers for. */
export const menuItem = z.strictObject({
  id: z.string(),
  label: z.string(),
  menu: z.enum(MENUS),
  /** Electron's notation, e.g. `CmdOrCtrl+Shift+N`. */
  accelerator: z.string().optional(),
  enabled: z.boolean(),
  /** Starts a new group above this line. */
  separated: z.boolean().optional(),
});
export type MenuItem = z.infer<typeof menuItem>;

/** What a story is called now. */
export interface PresentHeadline {
  /** Null where the newsroom cannot show the story. */
  headline: string | null;
  /** Whether that is so because there is no such story any more. */
  isGone: boolean;
}

const path = z.string().min(1).max(4096);
/** SHA-256 of a file's content, in hex. */
const hash = z.string().length(64);
/** An earlier version of a story. */
const version = z.strictObject({ id: itemId, name: z.string().regex(VERSION_NAME) });

/** A word as it is looked up; composed letters can be longer than those that were written. */
const checkedWord = z
  .string()
  .min(1)
  .max(3 * LONGEST_WORD);

/** How far the newsroom's stories are read for lists, then its photos, then the words of stories for search. */
export interface CatalogProgress {
  stage: 'reading' | 'photos' | 'indexing';
  done: number;
  total: number;
}

/** Everything that the window may ask of the main process. */
export const requests = {
  'app.boot': takes(nothing).gives<Boot>(),
  'app.setTheme': takes(z.enum(['system', 'light', 'dark'])).gives<void>(),
  'app.zoom': takes(z.enum(['in', 'out', 'reset'])).gives<void>(),
  'app.setKeys': takes(keyChoices).gives<void>(),
  'app.setMenu': takes(z.array(menuItem).max(200)).gives<void>(),
  /** Closes the window as its frame does: a page that closes itself is asked nothing before it is gone. */
  'app.closeWindow': takes(nothing).gives<void>(),
  /** The window's answer to `window.closing`. */
  'app.readyToClose': takes(z.boolean()).gives<void>(),
  'app.openLink': takes(z.string().max(4096)).gives<void>(),
  'app.copyText': takes(z.string().max(5_000_000)).gives<void>(),
  /** The body can be typed in: the end of a start, as measured. */
  'app.editable': takes(nothing).gives<void>(),

  /** Opens a story in a window of its own, or brings the one that has it to the front. */
  'windows.open': takes(itemId).gives<void>(),
  /** Opens the windows that stories of this newsroom were in; those that are there stay as they are. */
  'windows.restore': takes(nothing).gives<void>(),
  /** The main window takes the story of the window that asks, which goes: all is saved. */
  'windows.moveBack': takes(nothing).gives<void>(),
  /** The main window comes to the front, and opens a story. */
  'windows.openInMain': takes(z.strictObject({ id: itemId, where: z.enum(WHERE) })).gives<void>(),
  /** The main window comes to the front, and shows a photo. */
  'windows.showPhoto': takes(itemId).gives<void>(),
  /** The main window comes to the front, and does what stands under this id in its menus. */
  'windows.runInMain': takes(z.string().max(200)).gives<void>(),

  'newsroom.choose': takes(nothing).gives<NewsroomView | null>(),
  'newsroom.open': takes(path).gives<NewsroomView>(),
  /** Opens it for writing also where another process has it, which can only read from then on. */
  'newsroom.takeOver': takes(path).gives<NewsroomView>(),
  'newsroom.create': takes(nothing).gives<MadeNewsroom | null>(),
  'newsroom.openSample': takes(nothing).gives<NewsroomView | null>(),
  'newsroom.close': takes(nothing).gives<readonly RecentView[]>(),
  'newsroom.forget': takes(path).gives<readonly RecentView[]>(),
  /** The folder is right as it is: stories that are gone from it leave the lists. */
  'newsroom.acceptVanished': takes(nothing).gives<NewsroomView>(),
  /** By the file of a story that was left alone, the headline that it has, or had last. */
  'newsroom.problemHeadlines': takes(nothing).gives<Readonly<Record<string, string>>>(),
  'newsroom.reveal': takes(nothing).gives<void>(),
  /** Stores what is given of the settings. */
  'newsroom.saveDesk': takes(deskChange).gives<NewsroomView>(),

  'stories.list': takes(
    z.strictObject({
      kind: z.enum(['', 'story', 'video']),
      section: z.string(),
      state: z.enum(['', ...STATES]),
      /** As `parseSearch` reads it. */
      text: z.string().max(1000),
      sort: z.enum(['relevance', 'newest']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
  ).gives<FoundStories>(),
  'stories.open': takes(itemId).gives<Story>(),
  /** As much of a story as is known here, when `stories.open` said `newer-version`. */
  'stories.look': takes(itemId).gives<LookedAt>(),
  /** What another story is called now; null where the newsroom does not have it. */
  'stories.headline': takes(itemId).gives<PresentHeadline>(),
  /** `profile`: whose template it begins with; one that the newsroom does not have gives an empty one. */
  'stories.create': takes(
    z.strictObject({ kind: z.enum(['story', 'video']), profile: z.string().max(64) }),
  ).gives<Story>(),
  /** Of a text that is too long it says which, and how long it may be. */
  'stories.save': takes(storyOfAnyLength).gives<Story>(),
  /** Writes a copy of a story that cannot be saved to a file that the person chooses. */
  'stories.saveElsewhere': takes(storyOfAnyLength).gives<string | null>(),
  'stories.stored': takes(itemId).gives<StoredVersion>(),
  /** Calls the version of this hash seen; an answer of false: the file holds another by now. */
  'stories.takeStored': takes(z.strictObject({ id: itemId, hash })).gives<boolean>(),
  'stories.settle': takes(
    z.strictObject({ mine: storyOfAnyLength, side: z.enum(SIDES), hash: hash.nullable() }),
  ).gives<Settled>(),
  'stories.copies': takes(itemId).gives<readonly CopyView[]>(),
  /** `mine` is the story as it is, `theirs` the copy; the copy's file goes, its words stay. */
  'stories.settleCopy': takes(
    z.strictObject({ id: itemId, file: path, hash, side: z.enum(SIDES) }),
  ).gives<Settled>(),
  /** Keeps words that are in no file (the story's was deleted) among the story's versions. */
  'stories.keepAside': takes(storyOfAnyLength).gives<void>(),
  /** The story that is shown, to come back to; null on the feed. */
  'stories.setOpen': takes(itemId.nullable()).gives<void>(),
  /** What is open in the newsroom, and what was when it was left. */
  'stories.setTabs': takes(openStories).gives<void>(),
  'stories.tabs': takes(nothing).gives<OpenStories>(),
  /** Where the person was in a story when they left it; null where they were not lately. */
  'stories.placeIn': takes(itemId).gives<StoryPlace | null>(),
  /** Keeps words in memory while an earlier save takes its time: for a page that crashes meanwhile. */
  'stories.hold': takes(storyOfAnyLength).gives<void>(),
  /** Where the person is in an open story, to come back to. */
  'stories.setPlace': takes(
    z.strictObject({
      id: itemId,
      place: storyPlace,
      /** It is a place among words that are handed over next, and none without them. */
      inNextWords: z.boolean(),
    }),
  ).gives<void>(),

  /** What fits a pattern in each of the texts; a question that comes meanwhile ends this one. */
  'find.inTexts': takes(
    z.strictObject({ question: findQuestion, texts: z.array(z.string()).max(500_000) }),
  ).gives<readonly (readonly Found[])[]>(),
  'find.inNewsroom': takes(findQuestion).gives<FoundInNewsroom>(),
  'find.replaceInNewsroom': takes(newsroomReplacement).gives<ReplacedInNewsroom>(),
  /** Puts a photo in the place of another, with its words where a story has none of its own. */
  'find.replacePhoto': takes(photoReplacementInNewsroom).gives<ReplacedInNewsroom>(),
  /** Takes the replacement of this id back in the stories that were not changed since. */
  'find.putBack': takes(itemId).gives<ReplacedInNewsroom>(),
  /** In how many stories the replacement of this id, or the newest for null, can still be put back. */
  'find.undoable': takes(itemId.nullable()).gives<UndoableReplacement>(),
  'find.cancel': takes(nothing).gives<void>(),

  /** Which of the words a dictionary does not know. */
  'spelling.check': takes(
    z.strictObject({ dictionary: z.enum(DICTIONARIES), words: z.array(checkedWord).max(2_000) }),
  ).gives<readonly string[]>(),
  /** What is nearly this word, the likeliest first. */
  'spelling.suggest': takes(
    z.strictObject({ dictionary: z.enum(DICTIONARIES), word: checkedWord }),
  ).gives<readonly string[]>(),

  /** A page of the story's earlier versions, the newest first. */
  'versions.list': takes(
    z.strictObject({ id: itemId, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
  ).gives<{ total: number; versions: readonly VersionView[] }>(),
  'versions.read': takes(version).gives<Story>(),
  /** Makes its words the story's next version; `before` is the one that was replaced. */
  'versions.restore': takes(version).gives<{ story: Story; before: Story }>(),

  /** Words found in other files than their stories'; clears away what nobody needs. */
  'recovery.look': takes(nothing).gives<readonly RecoveredView[]>(),
  /** By the file that the words were found in. */
  'recovery.compare': takes(path).gives<ComparedWords>(),
  'recovery.restore': takes(path).gives<Restored & { newsroom: NewsroomView }>(),
  'recovery.discard': takes(path).gives<void>(),

  'bin.list': takes(nothing).gives<readonly BinView[]>(),
  'bin.putBack': takes(z.string().regex(BIN_NAME)).gives<Story>(),

  /** `typography`: whether quotes, dashes and spaces are set as the story's language has them. */
  'paste.fromClipboard': takes(z.strictObject({ typography: z.boolean() })).gives<PasteResult>(),
  'paste.fromFile': takes(handedOver.extend({ typography: z.boolean() })).gives<PasteResult>(),
  /** Reads HTML that is too large for the page to read without a halt. Reports `paste.progress`. */
  'paste.read': takes(z.string().max(LARGEST_PASTE)).gives<PastedContent>(),
  'paste.cancelRead': takes(nothing).gives<void>(),

  ...photoRequests,

  /** The text of a file of caption codes that the person chooses; null where they thought better of it. */
  'captions.chooseCodes': takes(nothing).gives<CodeFile | null>(),

  /** Makes the page that an export would write, and shows it in the preview's frame where that is. */
  'preview.make': takes(storyOfAnyLength).gives<PreviewView>(),
  'preview.leave': takes(nothing).gives<void>(),
  /** The app's keys while keys go into the preview's frame, to come back as `preview.key`; null while none do. */
  'preview.takeKeys': takes(z.array(z.string().max(40)).max(300).nullable()).gives<void>(),

  'export.chooseFolder': takes(nothing).gives<string | null>(),
  'export.run': takes(
    z.strictObject({
      storyId: itemId,
      formatId: z.string(),
      parentFolder: path,
      name: z.string().max(200),
      onExisting: z.enum(['ask', 'replace', 'keep-both']),
    }),
  ).gives<ExportResult>(),
  'export.defaults': takes(itemId).gives<ExportDefaults>(),
  /** Why the story, as it is stored, cannot leave in this format now; null when it can. */
  'export.refusal': takes(
    z.strictObject({ storyId: itemId, formatId: z.string() }),
  ).gives<ExportRefusal | null>(),
  'export.photosPlace': takes(nothing).gives<ExportDefaults>(),
  /** Reports `export.progress`. */
  'export.photos': takes(
    photosLeave.extend({
      ids: z.array(itemId).min(1).max(MOST_PHOTOS),
      parentFolder: path,
      name: z.string().max(200),
      onExisting: z.enum(['ask', 'keep-both']),
    }),
  ).gives<PhotosExported>(),
  'export.cancel': takes(nothing).gives<void>(),
  'export.reveal': takes(nothing).gives<void>(),
  'export.openPage': takes(nothing).gives<void>(),

  'backups.get': takes(nothing).gives<BackupView>(),
  'backups.change': takes(
    z.strictObject({
      schedule: z.enum(BACKUP_SCHEDULES).optional(),
      keep: z.int().min(1).max(MOST_BACKUPS).optional(),
    }),
  ).gives<BackupView>(),
  /** Null when the person thought better of it. */
  'backups.chooseFolder': takes(nothing).gives<BackupView | null>(),
  'backups.run': takes(nothing).gives<BackupView>(),
  'backups.cancel': takes(nothing).gives<void>(),
  'backups.reveal': takes(nothing).gives<void>(),
  /** Lets the person choose a backup, and says what it holds. */
  'backups.chooseBackup': takes(nothing).gives<BackupInfo | null>(),
  /** Unpacks the backup chosen last into a folder that the person chooses, and opens it. */
  'backups.restore': takes(nothing).gives<NewsroomView | null>(),
  'backups.cancelRestore': takes(nothing).gives<void>(),
} satisfies Record<string, Request<z.ZodType, unknown>>;

/** A file of caption codes. */
export interface CodeFile {
  name: string;
  text: string;
}

/** Why a story cannot leave, worded for the person. */
export interface ExportRefusal {
  message: string;
  /** Field to look at, by its name in a story. */
  field?: string;
  /** Photo to look at. */
  photoId?: string;
}

export interface ExportDefaults {
  /** Folder that the last export went to, or the person's documents. */
  parentFolder: string;
  name: string;
}

type Requests = typeof requests;
export type RequestName = keyof Requests;
export type Input<Name extends RequestName> = z.infer<Requests[Name]['input']>;
export type Answer<Name extends RequestName> =
  NonNullable<Requests[Name]['answer']> extends never
    ? void
    : Exclude<Requests[Name]['answer'], undefined>;

/** What every request is answered with. */
export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; code: ErrorCode; message: string; field?: string | undefined };

/** What the main process tells the window, by name. */
export interface Events {
  /** The person chose a line of the application menu. */
  action: { id: string };
  /** Null when all is read. */
  'catalog.progress': { progress: CatalogProgress | null };
  'find.progress': FindProgress;
  'export.progress': { done: number; total: number; step: string };
  /**
   * Another program changed or deleted the files of these stories, or made them: lists are others
   * now. None is named while the catalog catches up with the folder.
   */
  'stories.outside': { changed: readonly string[]; gone: readonly string[] };
  /** Scheduled stories whose time came: those that were published, and those that were not, with the reason. */
  'stories.released': {
    released: readonly { id: string; headline: string }[];
    refused: readonly { headline: string; reason: string; photoId?: string }[];
  };
  /** Settings, problems or missing stories changed without the window having asked. */
  'newsroom.changed': { newsroom: NewsroomView };
  /** Words of photos, or which there are, were changed elsewhere: any may be; once for a change, of however many. */
  'photos.outside': Record<string, never>;
  /** A newsroom's backups changed: their settings, how they went, or how far one has come. */
  'backups.changed': BackupView;
  /** A backup that was made by itself failed. */
  'backups.failed': { message: string };
  'restore.progress': BackupProgress;
  'preview.key': KeyPress;
  'photos.progress': IngestProgress;
  /** Characters of a large paste that are read. */
  'paste.progress': { done: number; total: number };
  /** Copydesk was started again, on this newsroom. */
  'newsroom.asked': { path: string };
  /** Something outside the window went wrong and the person has to know. */
  'app.trouble': { message: string };
  'disk.space': DiskSpace;
  /** The computer goes to sleep or the app to the background: save now. */
  'window.save': Record<string, never>;
  /** The window is about to close: save, change nothing any more, and answer with `app.readyToClose`. */
  'window.closing': Record<string, never>;
  /** It stays after all: go on. */
  'window.stays': Record<string, never>;
  /** Other stories than before are in windows of their own; those that were closed are in none now. */
  'windows.changed': { stories: readonly string[]; closed: readonly string[] };
  /** Another window wants this one to open a story. */
  'story.asked': { id: string; where: Where };
  /** Another window wants this one to show a photo. */
  'photo.asked': { id: string };
  /** Another window stored these stories, or any where none is named: lists are others now. */
  'stories.saved': { changed: readonly string[] };
  /** Another window may have had other versions of open stories stored: what is stored is to be shown. */
  'stories.replaced': Record<string, never>;
  /** Another window chose how Copydesk looks, or its keys. */
  'preferences.changed': Pick<Boot, 'theme' | 'keys'>;
}

/** The bridge that the preload script puts on the window. */
export interface Bridge {
  /** @returns a `Reply` as JSON: a bridge copies each object of a long story one by one, and text at once. */
  request(name: RequestName, input: unknown): Promise<string>;
  /** @returns a function that stops listening. */
  on(listener: (name: string, event: unknown) => void): () => void;
}
