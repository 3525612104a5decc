import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PublishedPicture } from '../../../shared/document/block';
import type { Photo } from '../../../shared/photo';
import { photoUses } from '../../../shared/photo-uses';
import type { Story } from '../../../shared/story';
import { RENDITION_WIDTHS } from '../../photos/renditions';
import type { ExportJob } from '../format';
import { safeFileName } from '../safe-name';
import { PICTURE_FOLDER } from './own-export';

/** What a page shows of a photo, and the largest file of it for those who share the page. */
export interface PagePicture extends PublishedPicture {
  largest: { src: string; width: number; height: number };
}

/** A photo of a page, and the files that are made of it. */
export interface PictureFiles {
  photo: Photo;
  /** Names in the page's folder of pictures, smallest first, and how many pixels each may be wide. */
  files: readonly { name: string; width: number }[];
}

/** A file of a picture as it is; pixels. */
export interface PictureFile {
  name: string;
  width: number;
  height: number;
}

/**
 * The files that a page of this story has beside it, in reading order, each photo once. A photo that is
 * not in the newsroom is left out; its caption and credit stay on the page.
 */
export function pictureFiles({
  story,
  photos,
}: Pick<ExportJob, 'story' | 'photos'>): readonly PictureFiles[] {
  return photoIds(story)
    .flatMap((id) => photos.get(id) ?? [])
    .map((photo, index) => ({ photo, files: filesOf(story, photo, index + 1) }));
}

/** Ids of the photos that a story shows, in reading order, each once. */
function photoIds(story: Story): string[] {
  return [...new Set(photoUses(story).flatMap(({ photoId }) => photoId ?? []))];
}

function filesOf({ slug, headline }: Story, photo: Photo, number: number): PictureFiles['files'] {
  // Spaces would end a `srcset` candidate.
  const base = safeFileName(slug || headline, 'picture').replace(/[\s,%#&;()[\]']+/g, '-');
  const widths = [RENDITION_WIDTHS.card, RENDITION_WIDTHS.page].map((width) =>
    Math.min(width, photo.width),
  );
  return [...new Set(widths)].map((width) => ({
    width,
    name: `${base}-${number}-${width}.jpeg`,
  }));
}

/**
 * Writes renditions of the story's photos into `images/`.
 *
 * @returns pictures by photo id, with addresses relative to the page.
 * @throws UserError `not-a-picture` when an original is missing or damaged; as a write does.
 */
export async function writePictures(job: ExportJob): Promise<ReadonlyMap<string, PagePicture>> {
  const all = pictureFiles(job);
  const pictures = new Map<string, PagePicture>();
  if (all.length > 0) await mkdir(join(job.folder, PICTURE_FOLDER));
  for (const [index, { photo, files }] of all.entries()) {
    job.signal.throwIfAborted();
    job.progress(index, all.length + 1, `Picture ${index + 1} of ${all.length}`);
    pictures.set(photo.id, pagePicture(await renderPhoto(job, photo, files)));
  }
  return pictures;
}

async function renderPhoto(
  job: ExportJob,
  photo: Photo,
  files: PictureFiles['files'],
): Promise<readonly PictureFile[]> {
  const targets = files.map(({ name, width }) => ({
    width,
    path: join(job.folder, PICTURE_FOLDER, name),
  }));
  const made = await job.runTask(
    'render-picture',
    { original: job.originalPath(photo), targets },
    { subject: photo.fileName, signal: job.signal },
  );
  return made.map(({ path, width, height }) => ({ name: basename(path), width, height }));
}

/** A photo as a page shows it. @param written its files, smallest first. */
export function pagePicture(written: readonly PictureFile[]): PagePicture {
  const sources = written.map(({ name, width, height }) => ({
    src: `${PICTURE_FOLDER}/${encodeURIComponent(name)}`,
    width,
    height,
  }));
  const [smallest] = sources;
  const largest = sources.at(-1);
  if (smallest === undefined || largest === undefined) throw new Error('No rendition was written');
  const srcset = sources.map(({ src, width }) => `${src} ${width}w`).join(', ');
  return { ...smallest, srcset: sources.length > 1 ? srcset : '', largest };
}
