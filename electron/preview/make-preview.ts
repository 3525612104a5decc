import { access } from 'node:fs/promises';
import { insecureLinks } from '../../shared/document/links';
import { UserError } from '../../shared/errors';
import type { Photo } from '../../shared/photo';
import { pixelsOf, settledCropOf, sizeWithin } from '../../shared/photos/crop-areas';
import { usedPhotoIds } from '../../shared/photo-uses';
import { nextChangeOf } from '../../shared/photos/rights';
import type { PreviewView, SocialCard } from '../../shared/preview';
import type { Story } from '../../shared/story';
import { asItLeaves, exportRefusals, timeZoneHere } from '../formats/export-story';
import { html as webPage } from '../formats/html';
import { composePage, readBody } from '../formats/html/compose-page';
import type { ArticleFacts } from '../formats/html/json-ld';
import {
  pagePicture,
  pictureFiles,
  type PagePicture,
  type PictureFile,
  type PictureFiles,
} from '../formats/html/pictures';
import { relatedStories } from '../handlers/related-stories';
import { feedArea, photosOf } from '../handlers/story-photos';
import type { RenditionCache } from '../photos/rendition-cache';
import { cannotDecode, RENDITION_WIDTHS, type RenditionSize } from '../photos/renditions';
import { hasCode } from '../store/file-errors';
import type { Newsroom } from '../store/newsroom';

/** A page that an export would write, and where its pictures are. */
export interface Preview {
  html: string;
  /** By their names beside the page. */
  pictures: ReadonlyMap<string, { photoId: string; size: RenditionSize }>;
}

/** A preview's pictures; those that cannot be made are left out, and said. */
interface Pictures {
  byPhoto: Map<string, PagePicture>;
  files: Map<string, { photoId: string; size: RenditionSize }>;
  refusals: { message: string; photoId: string }[];
}

/**
 * Makes the page that an export of the story as a web page would write now, by the same functions and
 * to the letter. Its pictures are the copies that the app shows, which are made as the JPEGs of an export, and
 * are served under the names of its other formats too: nothing is encoded anew while somebody types.
 *
 * @throws UserError `refused` when the body holds blocks that are not known.
 */
export async function makePreview(
  story: Story,
  newsroom: Newsroom,
  renditions: RenditionCache,
): Promise<{ preview: Preview; view: PreviewView }> {
  const leaving = asItLeaves(story);
  const body = readBody(leaving);
  const photos = photosOf(leaving, newsroom);
  const pictures = await findPictures(leaving, photos, newsroom, renditions);
  const job = {
    story: leaving,
    desk: newsroom.desk,
    stories: await relatedStories(leaving, newsroom),
    timeZone: timeZoneHere(),
  };
  const { html, facts } = composePage(job, body, pictures.byPhoto);
  // What is not refused by then, or no more, changes after it.
  const now = new Date().toISOString();
  const refusals = exportRefusals(story, webPage, (id) => photos.get(id), now).map(
    ({ message, field, photoId }) => ({
      message,
      ...(field && { field }),
      ...(photoId !== undefined && { photoId }),
    }),
  );
  return {
    preview: { html, pictures: pictures.files },
    view: {
      refusals: [...refusals, ...pictures.refusals],
      photosChange: nextChangeOf(photos.values(), now),
      photosGone: photosGone(leaving, photos),
      insecureLinks: insecureLinks(body).length,
      card: socialCard(leaving, facts, pictures, photos),
      feedArea: feedArea(leaving.leadPhoto.photoId, newsroom.photos),
    },
  };
}

async function findPictures(
  story: Story,
  photos: ReadonlyMap<string, Photo>,
  newsroom: Newsroom,
  renditions: RenditionCache,
): Promise<Pictures> {
  const found: Pictures = { byPhoto: new Map(), files: new Map(), refusals: [] };
  for (const { photo, files, card } of pictureFiles({ story, photos })) {
    const sized = files.map((file) => ({ ...file, size: sizeFor(file.width) }));
    try {
      await requireOriginal(newsroom, photo);
      const written = [];
      for (const { name, format, size } of sized) {
        written.push({ name, format, ...(await renditions.measure(newsroom, photo, size)) });
      }
      found.byPhoto.set(
        photo.id,
        pagePicture(written, card === null ? undefined : cardFile(card, photo)),
      );
      for (const { name, size } of sized) found.files.set(name, { photoId: photo.id, size });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      found.refusals.push({ message: error.message, photoId: photo.id });
    }
  }
  return found;
}

/** The file that an export writes for networks; nothing of a page shows it. */
function cardFile({ file, area }: NonNullable<PictureFiles['card']>, photo: Photo): PictureFile {
  return { ...file, ...sizeWithin(file.width, pixelsOf(area, photo)) };
}

/** The app's copy that is as wide as a page's file. */
function sizeFor(width: number): RenditionSize {
  return width <= RENDITION_WIDTHS.card ? 'card' : 'page';
}

/** Copies that were made earlier are no picture that an export could make. */
async function requireOriginal({ photos }: Newsroom, photo: Photo): Promise<void> {
  const path = photos.originalPath(photo);
  try {
    await access(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) throw cannotDecode(path);
    throw error;
  }
}

function photosGone(story: Story, photos: ReadonlyMap<string, Photo>): number {
  return usedPhotoIds(story).filter((id) => !photos.has(id)).length;
}

function socialCard(
  { leadPhoto }: Story,
  facts: ArticleFacts,
  { byPhoto }: Pictures,
  photos: ReadonlyMap<string, Photo>,
): SocialCard {
  const shown = facts.pictures[0]?.picture;
  const [photoId = null] = [...byPhoto].find(([, picture]) => picture === shown) ?? [];
  const photo = photos.get(photoId ?? '');
  return {
    headline: facts.socialHeadline,
    description: facts.description,
    site: facts.publisher,
    photoId,
    area: photo === undefined ? null : settledCropOf(photo, 'card'),
    altText: leadPhoto.altText,
  };
}
