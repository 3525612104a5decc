import { protocol } from 'electron';
import { UserError } from '../shared/errors';
import { mediaAddress } from './addresses';
import type { RenditionSize } from './photos/renditions';

/** A picture to send, or null where there is none. */
export interface MediaFile {
  bytes: Uint8Array;
  type: 'image/jpeg';
}

/** The photo with this id at this size, or null where there is none. */
export type FindPhoto = (photoId: string, size: RenditionSize) => Promise<MediaFile | null>;

/**
 * Serves photos on `media://<photo id>/<size>`. The id is only ever looked up: no part of the
 * address reaches the file system.
 */
export function serveMedia(find: FindPhoto): void {
  protocol.handle('media', async (request) => {
    const wanted = mediaAddress(request.url);
    const file = wanted === null ? null : await findReadable(find, wanted);
    if (file === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'Content-Type': file.type,
        'X-Content-Type-Options': 'nosniff',
        // A photo's id never stands for another picture.
        'Cache-Control': 'private, max-age=31536000, immutable',
      },
    });
  });
}

/** A picture that cannot be read is shown as missing; its words stay where they are. */
async function findReadable(
  find: FindPhoto,
  { photoId, size }: { photoId: string; size: RenditionSize },
): Promise<MediaFile | null> {
  try {
    return await find(photoId, size);
  } catch (error) {
    if (error instanceof UserError) return null;
    // The app is being quit, or the newsroom closed, while the picture was being made.
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
