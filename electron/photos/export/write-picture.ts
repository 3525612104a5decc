import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../../shared/errors';
import type { Photo } from '../../../shared/photo';
import type { RunTask } from '../../isolated/tasks';
import { hasCode } from '../../store/file-errors';
import { cannotDecode } from '../renditions';
import { changesFor, wholeOutsideXmp } from './changes';
import type { FileSays } from './file-says';
import type { LeavingName } from './leaving-names';
import type { MetadataWriter } from './metadata-writer';
import type { Tags } from './tags';

interface PictureJob {
  photo: Photo;
  /** Path of the original, which is only read. */
  original: string;
  name: LeavingName;
  as: 'inside' | 'sidecar';
}

interface PictureTools {
  runTask: RunTask;
  writer: MetadataWriter;
  /** Empty folder to work in. */
  workFolder: string;
  /** Where the finished files go. */
  folder: string;
  signal: AbortSignal;
}

/**
 * Writes the copy of a picture that leaves: with the photo's words inside, or as it came with a sidecar.
 *
 * @returns labels of the fields that the file has no place for, or does not take.
 * @throws UserError `not-a-picture` where the original is not the one that was added, `write-failed` where it
 *   takes no metadata; system errors.
 */
export async function writePicture(
  job: PictureJob,
  tools: PictureTools,
): Promise<readonly string[]> {
  const copy = join(tools.workFolder, `picture.${job.photo.type}`);
  const sidecar = join(tools.workFolder, 'picture.xmp');
  try {
    const { photo, name } = job;
    await copyOriginal(job, copy);
    // Of the copy, so that nothing comes between the look at it and what is done with it.
    const says = await readSays(photo, copy, tools);
    requireSame(photo, says);
    if (job.as === 'inside') {
      const missing = await writeInside(photo, copy, says, tools);
      await copyFile(copy, join(tools.folder, name.picture));
      return missing;
    }
    await writeSidecar(photo, { copy, sidecar }, says, tools.writer);
    await copyFile(copy, join(tools.folder, name.picture));
    await copyFile(sidecar, join(tools.folder, name.sidecar));
    return wholeOutsideXmp(photo, says);
  } finally {
    await rm(copy, { force: true });
    await rm(sidecar, { force: true });
  }
}

async function copyOriginal({ original }: PictureJob, copy: string): Promise<void> {
  try {
    await copyFile(original, copy);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) throw cannotDecode(original);
    throw error;
  }
}

async function writeInside(
  photo: Photo,
  copy: string,
  says: FileSays,
  tools: PictureTools,
): Promise<readonly string[]> {
  const takesIim = hasIim(says);
  const tags = tagsOf(photo, says, takesIim);
  if (Object.keys(tags).length === 0) return [];
  const { iimCharset } = says;
  await refusing(photo, () =>
    // Of a JPEG what is not metadata of ours stays as it is, byte for byte.
    tools.writer.write(copy, tags, { iimCharset, pastFlaws: says.type === 'jpeg' }),
  );
  const after = await readSays(photo, copy, tools);
  return changesFor(photo, after, takesIim).map(({ label }) => label);
}

async function writeSidecar(
  photo: Photo,
  { copy, sidecar }: { copy: string; sidecar: string },
  says: FileSays,
  writer: MetadataWriter,
): Promise<void> {
  const tags = tagsOf(photo, says, false);
  await refusing(photo, async () => {
    await writer.copyXmp(copy, sidecar);
    if (Object.keys(tags).length === 0) return;
    await writer.write(sidecar, tags, { iimCharset: 'none', pastFlaws: false });
  });
}

/** IIM belongs into JPEG and TIFF; in other files it is kept right where it is. */
function hasIim({ type, iimCharset }: FileSays): boolean {
  return type === 'jpeg' || type === 'tiff' || iimCharset !== 'none';
}

function tagsOf(photo: Photo, says: FileSays, takesIim: boolean): Tags {
  return Object.assign({}, ...changesFor(photo, says, takesIim).map(({ tags }) => tags));
}

function readSays(
  { fileName }: Photo,
  path: string,
  { runTask, signal }: PictureTools,
): Promise<FileSays> {
  return runTask('read-file-says', { path }, { subject: fileName, signal });
}

/** The newsroom's folder may come from anyone: what its record says is no proof of what the file is. */
function requireSame({ fileName, sha256, type }: Photo, says: FileSays): void {
  if (says.sha256 === sha256 && says.type === type) return;
  throw new UserError(
    'not-a-picture',
    `“${fileName}” is not the file any more that was added. Add the picture again, and export that.`,
  );
}

/** ExifTool's own words, in plain errors, say what is wrong with a file; people need to know which, and what to do. */
async function refusing(photo: Photo, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    throw new UserError(
      'write-failed',
      `“${photo.fileName}” takes no metadata (${withoutPath(error.message)}). Export it as it came, with a sidecar.`,
    );
  }
}

/** ExifTool names the file that it works on, which is none that people know. */
function withoutPath(message: string): string {
  return message.split(' - ')[0]?.trim() ?? '';
}
