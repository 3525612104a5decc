import { protocol } from 'electron';

/** Sizes that the window may ask for; see `electron/photos/renditions.ts`. */
export type MediaSize = 'thumb' | 'card' | 'page';

/** A picture to send, or null where there is none. */
export interface MediaFile {
  bytes: Uint8Array;
  type: 'image/jpeg' | 'image/png' | 'image/webp';
}

/**
 * Serves photos on `media://<photo id>/<size>`. The id is only ever looked up: no part of the
 * address reaches the file system.
 */
export function serveMedia(
  find: (photoId: string, size: MediaSize) => Promise<MediaFile | null>,
): void {
  protocol.handle('media', async (request) => {
    const wanted = mediaAddress(request.url);
    const file = wanted === null ? null : await find(wanted.photoId, wanted.size);
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

/** The photo and size that an address names; null when it is not of our making. */
export function mediaAddress(address: string): { photoId: string; size: MediaSize } | null {
  const match = /^media:\/\/([a-z0-9][a-z0-9-]{5,63})\/(thumb|card|page)$/.exec(address);
  if (match === null) return null;
  const [, photoId = '', size] = match;
  return { photoId, size: size as MediaSize };
}
