import type { Desk } from '../../shared/desk';
import type { PublishedStory } from '../../shared/document/block';
import type { Photo } from '../../shared/photo';
import type { NamedField } from '../../shared/fields/field-names';
import type { Story } from '../../shared/story';
import type { RunTask } from '../isolated/tasks';

/** A reason why a story cannot leave yet, worded for the person. */
export interface Refusal {
  message: string;
  /** Field to take the person to. */
  field?: NamedField;
}

/** Everything a format may use to write one story. */
export interface ExportJob {
  /** Without editors' notes. */
  story: Story;
  desk: Desk;
  /** Photos that the story uses, by id; one that is missing from the newsroom is not in the map. */
  photos: ReadonlyMap<string, Photo>;
  /** Other stories that the story refers to, by id; one that is gone is not in the map. */
  stories: ReadonlyMap<string, PublishedStory>;
  /** Path of a photo's original. */
  originalPath(photo: Photo): string;
  /** Existing empty folder to write into. */
  folder: string;
  /** IANA name of the zone that dates are shown in. */
  timeZone: string;
  /** Runs work on pictures away from the app. */
  runTask: RunTask;
  /** Called after each step: `done` of `total` steps, and what the step was, for people. */
  progress(done: number, total: number, step: string): void;
  /** Aborted when the person cancels; the writer stops between steps by `throwIfAborted`. */
  signal: AbortSignal;
}

/** One way for a finished story to leave. Menus, dialogs and filters derive from these fields. */
export interface Format {
  id: string;
  /** As menus name it, e.g. “Web page”. */
  name: string;
  /** One sentence on what comes out. */
  description: string;
  /** Why this story cannot leave in this format; empty when it can. */
  refusals(story: Story): readonly Refusal[];
  /**
   * Whether a folder was written by this format and holds nothing else: only such a folder may be
   * replaced by a new export.
   */
  isOwnExport(folder: string): Promise<boolean>;
  /**
   * Writes the story into `job.folder`.
   *
   * @returns name of the file in the folder to open first.
   * @throws UserError when it cannot; DOMException `AbortError` when cancelled.
   */
  write(job: ExportJob): Promise<string>;
}
