import { UserError } from '../../shared/errors';
import type { PictureArea } from '../../shared/photo';
import type { RenditionSize } from './renditions';

/** A picture to send, or null where there is none. */
interface MediaFile {
  bytes: Uint8Array;
  type: 'image/jpeg';
}

/** The photo with this id at this size, or an area of it; null where there is none. */
export type FindPhoto = (
  photoId: string,
  size: RenditionSize,
  area?: PictureArea,
) => Promise<MediaFile | null>;

/** As `find`; a picture that cannot be read is shown as missing: its words stay where they are. */
export async function findReadable(
  find: FindPhoto,
  photoId: string,
  size: RenditionSize,
  area?: PictureArea,
): Promise<MediaFile | null> {
  try {
    return await find(photoId, size, area);
  } catch (error) {
    if (error instanceof UserError) return null;
    // The app is being quit, or the newsroom closed, while the picture was being made.
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
