import { protocol } from 'electron';
import { mediaAddress } from './addresses';
import { findReadable, type FindPhoto } from './photos/find-photo';

/**
 * Serves photos on `media://<photo id>/<size>`, and areas of them on `…/<size>/<area>`. The id is only ever
 * looked up, and of an area no more than four numbers are read: no part of the address reaches the file system.
 */
export function serveMedia(find: FindPhoto): void {
  protocol.handle('media', async (request) => {
    const wanted = mediaAddress(request.url);
    const file =
      wanted === null ? null : await findReadable(find, wanted.photoId, wanted.size, wanted.area);
    if (file === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'Content-Type': file.type,
        'X-Content-Type-Options': 'nosniff',
        // A photo's id never stands for another picture, nor do the numbers of an area for another part.
        'Cache-Control': 'private, max-age=31536000, immutable',
      },
    });
  });
}
