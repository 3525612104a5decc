import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedPicture } from '../../../shared/document/block';
import type { Photo } from '../../../shared/photo';
import { photoUses } from '../../../shared/photo-uses';
import type { Story } from '../../../shared/story';
import { RENDITION_WIDTHS, type Rendition } from '../../photos/renditions';
import type { ExportJob } from '../format';
import { safeFileName } from '../safe-name';
import { PICTURE_FOLDER } from './own-export';

/** What a page shows of a photo, and the largest file of it for those who share the page. */
export interface PagePicture extends PublishedPicture {
  largest: { src: string; width: number; height: number };
}

/** Ids of the photos that a story shows, in reading order, each once. */
function photoIds(story: Story): string[] {
  return [...new Set(photoUses(story).flatMap(({ photoId }) => photoId ?? []))];
}

/**
 * Writes renditions of the story's photos into `images/`. A photo that is not in the newsroom is
 * left out; its caption and credit stay on the page.
 *
 * @returns pictures by photo id, with addresses relative to the page.
 * @throws UserError `not-a-picture` when an original is missing or damaged; as a write does.
 */
export async function writePictures(job: ExportJob): Promise<ReadonlyMap<string, PagePicture>> {
  const photos = photoIds(job.story).flatMap((id) => job.photos.get(id) ?? []);
  const pictures = new Map<string, PagePicture>();
  if (photos.length > 0) await mkdir(join(job.folder, PICTURE_FOLDER));
  for (const [index, photo] of photos.entries()) {
    job.signal.throwIfAborted();
    job.progress(index, photos.length + 1, `Picture ${index + 1} of ${photos.length}`);
    const written = await renderPhoto(job, photo, index + 1);
    pictures.set(photo.id, pagePicture(written));
  }
  return pictures;
}

async function renderPhoto(
  job: ExportJob,
  photo: Photo,
  number: number,
): Promise<readonly Rendition[]> {
  const { slug, headline } = job.story;
  // Spaces would end a `srcset` candidate.
  const base = safeFileName(slug || headline, 'picture').replace(/[\s,%#&;()[\]']+/g, '-');
  const widths = [RENDITION_WIDTHS.card, RENDITION_WIDTHS.page].map((width) =>
    Math.min(width, photo.width),
  );
  const targets = [...new Set(widths)].map((width) => ({
    width,
    path: join(job.folder, PICTURE_FOLDER, `${base}-${number}-${width}.jpeg`),
  }));
  return job.runTask(
    'render-picture',
    { original: job.originalPath(photo), targets },
    { subject: photo.fileName, signal: job.signal },
  );
}

/** @param written renditions of one photo, smallest first. */
function pagePicture(written: readonly Rendition[]): PagePicture {
  const sources = written.map(({ path, width, height }) => ({
    src: `${PICTURE_FOLDER}/${encodeURIComponent(path.split(/[\\/]/).at(-1) ?? '')}`,
    width,
    height,
  }));
  const [smallest] = sources;
  const largest = sources.at(-1);
  if (smallest === undefined || largest === undefined) throw new Error('No rendition was written');
  const srcset = sources.map(({ src, width }) => `${src} ${width}w`).join(', ');
  return { ...smallest, srcset: sources.length > 1 ? srcset : '', largest };
}
