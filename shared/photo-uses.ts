import type { DocumentNode } from './document/json';
import type { Photo } from './photo';
import type { PhotoUse, Story } from './story';

/** A photo as a story starts to use it: under the library's words. */
export function photoUseOf({
  id,
  caption,
  credit,
  altText,
}: Pick<Photo, 'id' | 'caption' | 'credit' | 'altText'>): PhotoUse {
  return { photoId: id, caption, credit, altText };
}

/** The photo of a figure in the body, whose attributes keep “no photo” as empty text. */
export function figurePhoto(attributes: Readonly<Record<string, unknown>>): PhotoUse {
  const text = (name: string) => {
    const value = attributes[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    photoId: text('photoId') || null,
    caption: text('caption'),
    credit: text('credit'),
    altText: text('altText'),
  };
}

/** The other way round: a photo as the attributes of a figure. */
export function figureAttributes(photo: PhotoUse) {
  return { ...photo, photoId: photo.photoId ?? '' };
}

/** Blocks that show one photo each. */
const PHOTO_BLOCKS = new Set(['figure', 'videoCard']);

/** The photos of a story as it uses them, in reading order: its lead photo, then those of the body. */
export function photoUses({ leadPhoto, body }: Pick<Story, 'leadPhoto' | 'body'>): PhotoUse[] {
  return [leadPhoto, ...figures(body)];
}

/** Ids of the photos that a story uses, each once, in reading order. */
export function usedPhotoIds(story: Pick<Story, 'leadPhoto' | 'body'>): readonly string[] {
  return [...new Set(photoUses(story).flatMap(({ photoId }) => photoId ?? []))];
}

function figures({ type, attrs = {}, content = [] }: DocumentNode): PhotoUse[] {
  return PHOTO_BLOCKS.has(type) ? [figurePhoto(attrs)] : content.flatMap(figures);
}
