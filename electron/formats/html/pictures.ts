import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PublishedPicture } from '../../../shared/document/block';
import type { Photo, PictureArea } from '../../../shared/photo';
import { cropOf, pixelsOf } from '../../../shared/photos/crop-areas';
import { CROPS } from '../../../shared/photos/crops';
import { usedPhotoIds } from '../../../shared/photo-uses';
import type { Story } from '../../../shared/story';
import { RENDITION_WIDTHS, type RenditionFormat } from '../../photos/renditions';
import type { ExportJob } from '../format';
import { safeFileName } from '../safe-name';
import { PICTURE_FOLDER } from './own-export';

/** A file of a page as its addresses and dimensions are written; pixels. */
interface FileOnPage {
  src: string;
  width: number;
  height: number;
}

/** What a page shows of a photo, and the files of it for those who share the page. */
export interface PagePicture extends PublishedPicture {
  largest: FileOnPage;
  /** Cropped for the cards of social networks; null where the page has no such file of it. */
  card: FileOnPage | null;
}

/** A file that is made of a photo. */
interface WantedFile {
  /** In the page's folder of pictures. */
  name: string;
  /** Pixels that it may be wide. */
  width: number;
  format: RenditionFormat;
}

/** A photo of a page, and the files that are made of it. */
export interface PictureFiles {
  photo: Photo;
  /** All of the photo: smallest first, each width in every format. */
  files: readonly WantedFile[];
  /** The card of social networks, which the first photo of a page is for. */
  card: { file: WantedFile; area: PictureArea } | null;
}

/** A file of a picture as it is; pixels. */
export interface PictureFile {
  name: string;
  format: RenditionFormat;
  width: number;
  height: number;
}

/** The smaller ones that browsers are offered before the JPEG, the best first. */
const OFFERED = ['avif', 'webp'] as const satisfies readonly RenditionFormat[];

/**
 * The files that a page of this story has beside it, in reading order, each photo once. A photo that is
 * not in the newsroom is left out; its caption and credit stay on the page.
 */
export function pictureFiles({
  story,
  photos,
}: Pick<ExportJob, 'story' | 'photos'>): readonly PictureFiles[] {
  return usedPhotoIds(story)
    .flatMap((id) => photos.get(id) ?? [])
    .map((photo, index) => {
      const base = `${baseName(story)}-${index + 1}`;
      const card = index === 0 ? cardOf(base, photo) : null;
      return { photo, files: filesOf(base, photo), card };
    });
}

function baseName({ slug, headline }: Story): string {
  // Spaces would end a `srcset` candidate.
  return safeFileName(slug || headline, 'picture').replace(/[\s,%#&;()[\]']+/g, '-');
}

function filesOf(base: string, photo: Photo): PictureFiles['files'] {
  const widths = [RENDITION_WIDTHS.card, RENDITION_WIDTHS.page].map((width) =>
    Math.min(width, photo.width),
  );
  return [...new Set(widths)].flatMap((width) =>
    (['jpeg', ...OFFERED] as const).map((format) => ({
      width,
      format,
      name: `${base}-${width}.${format}`,
    })),
  );
}

function cardOf(base: string, photo: Photo): PictureFiles['card'] {
  const area = cropOf(photo, 'card');
  const width = Math.min(CROPS.card.neededWidth, pixelsOf(area, photo).width);
  return { area, file: { width, format: 'jpeg', name: `${base}-card-${width}.jpeg` } };
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
  for (const [index, { photo, files, card }] of all.entries()) {
    job.signal.throwIfAborted();
    job.progress(index, all.length + 1, `Picture ${index + 1} of ${all.length}`);
    const written = await renderPhoto(job, photo, files);
    const [cropped] = card === null ? [] : await renderPhoto(job, photo, [card.file], card.area);
    pictures.set(photo.id, pagePicture(written, cropped));
  }
  return pictures;
}

/** @param area left out for all of the photo. */
async function renderPhoto(
  job: ExportJob,
  photo: Photo,
  files: PictureFiles['files'],
  area?: PictureArea,
): Promise<readonly PictureFile[]> {
  const targets = files.map(({ name, width, format }) => ({
    width,
    format,
    path: join(job.folder, PICTURE_FOLDER, name),
  }));
  const made = await job.runTask(
    'render-picture',
    { original: job.originalPath(photo), targets, ...(area && { area }) },
    { subject: photo.fileName, signal: job.signal },
  );
  const format = new Map(targets.map((target) => [target.path, target.format]));
  return made.map(({ path, width, height }) => ({
    name: basename(path),
    format: format.get(path) ?? 'jpeg',
    width,
    height,
  }));
}

/**
 * A photo as a page shows it.
 *
 * @param written its files, smallest first.
 * @param card the file for cards of social networks, where there is one.
 */
export function pagePicture(written: readonly PictureFile[], card?: PictureFile): PagePicture {
  const jpegs = written.filter(({ format }) => format === 'jpeg').map(onPage);
  const [smallest] = jpegs;
  const largest = jpegs.at(-1);
  if (smallest === undefined || largest === undefined) throw new Error('No rendition was written');
  return {
    ...smallest,
    srcset: jpegs.length > 1 ? srcsetOf(jpegs) : '',
    sources: OFFERED.flatMap((format) => {
      const files = written.filter((file) => file.format === format).map(onPage);
      return files.length === 0 ? [] : [{ type: `image/${format}`, srcset: srcsetOf(files) }];
    }),
    largest,
    card: card === undefined ? null : onPage(card),
  };
}

function onPage({ name, width, height }: PictureFile): FileOnPage {
  return { src: `${PICTURE_FOLDER}/${encodeURIComponent(name)}`, width, height };
}

function srcsetOf(files: readonly FileOnPage[]): string {
  return files.map(({ src, width }) => `${src} ${width}w`).join(', ');
}
