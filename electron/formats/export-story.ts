import { join } from 'node:path';
import { withoutEmptyRows } from '../../shared/document/empty-rows';
import { withoutNotes } from '../../shared/document/notes';
import { UserError } from '../../shared/errors';
import type { Story } from '../../shared/story';
import type { FindPhoto } from '../../shared/photos/photo-refusal';
import { leavingRefusal } from '../../shared/workflow';
import { hasCode, isDiskFull, isNotAllowed } from '../store/file-errors';
import type { ExportJob, Format, Refusal } from './format';
import { placeFolder, type OnExisting } from './place-folder';
import { givenFileName, safeFileName } from './safe-name';

export interface ExportOrder extends Omit<ExportJob, 'story' | 'folder' | 'timeZone'> {
  /** As it is stored. */
  story: Story;
  format: Format;
  /** Existing folder to put the export's own folder into. */
  parentFolder: string;
  /** Name for that folder, as the person typed it; see `exportName`. */
  name: string;
  onExisting: OnExisting;
  /** Zone of the dates shown; the computer's own when left out. */
  timeZone?: string;
}

/** The name that a story's export is offered under: its slug, or else its headline. */
export function exportName({ slug, headline }: { slug: string; headline: string }): string {
  return safeFileName(slug, '') || safeFileName(headline, 'story');
}

/**
 * Writes a story in a format, as a new folder that appears when it is finished.
 *
 * @returns the folder and the name of the file in it to open first.
 * @throws UserError `missing-field` when the story cannot leave yet (with the field), `refused` while
 *   it is under embargo or a photo of it may not be used, or for a name that no folder can have,
 *   `exists` when the name is taken, `disk-full`, `read-only`, `not-found` or `write-failed` when the
 *   disk cannot take it; DOMException `AbortError` when cancelled. Nothing is left behind then.
 */
export async function exportStory(
  order: ExportOrder,
): Promise<{ folder: string; entryFile: string }> {
  const { format, parentFolder, onExisting, signal } = order;
  const [refusal] = exportRefusals(order.story, format, (id) => order.photos.get(id));
  if (refusal !== undefined) throw new UserError(refusal.code, refusal.message, refusal.field);
  signal.throwIfAborted();
  const name = givenFileName(order.name);
  const story = asItLeaves(order.story);
  const timeZone = order.timeZone ?? timeZoneHere();
  let entryFile = '';
  try {
    const folder = await placeFolder({
      parentFolder,
      name,
      onExisting,
      mayReplace: (existing) => format.isOwnExport(existing),
      async fill(temporary) {
        entryFile = await format.write({ ...order, story, timeZone, folder: temporary });
        signal.throwIfAborted();
      },
    });
    return { folder, entryFile };
  } catch (error) {
    throw exportError(error, join(parentFolder, name), parentFolder);
  }
}

/** A story without what is meant for editors, and rows that nobody filled, as every format gets it. */
export function asItLeaves(story: Story): Story {
  return { ...story, body: withoutEmptyRows(withoutNotes(story.body)) };
}

/** IANA name of the zone that this computer is in. */
export function timeZoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * Why a story cannot leave in this format now, in the order in which an export says so; empty when it
 * can. Whatever the format: nothing leaves before its embargo lifts, nor with a photo that may not be used.
 *
 * @param now ISO 8601
 */
export function exportRefusals(
  story: Story,
  format: Format,
  photoOf: FindPhoto,
  now = new Date().toISOString(),
): readonly (Refusal & { code: 'missing-field' | 'refused'; photoId?: string })[] {
  const missing = format.refusals(story).map((refusal) => ({
    ...refusal,
    code: 'missing-field' as const,
  }));
  const kept = leavingRefusal(story, { now, photoOf });
  if (kept === null) return missing;
  const { refused, ...where } = kept;
  return [...missing, { code: 'refused', message: refused, ...where }];
}

/** A failed write in the person's words, with what to do next; other errors pass through. */
export function exportError(error: unknown, path: string, parentFolder: string): unknown {
  if (isDiskFull(error)) {
    return new UserError('disk-full', 'The disk is full. Free some space, or export elsewhere.');
  }
  if (isNotAllowed(error)) {
    return new UserError(
      'read-only',
      `“${parentFolder}” cannot be written to. Choose another folder.`,
    );
  }
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) {
    return new UserError('not-found', `“${parentFolder}” is not there. Choose another folder.`);
  }
  if (hasCode(error, 'ENAMETOOLONG')) {
    return new UserError('write-failed', `“${path}” is too long. Choose a shorter name.`);
  }
  return error;
}
