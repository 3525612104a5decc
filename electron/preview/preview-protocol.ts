import { protocol } from 'electron';
import type { PreviewResponse } from './shown-preview';

/** Serves the page that is previewed, its frame and its pictures, on `preview://copydesk/…`. */
export function servePreview(find: (address: string) => Promise<PreviewResponse | null>): void {
  protocol.handle('preview', async (request) => {
    const file = await find(request.url);
    if (file === null) return new Response(null, { status: 404 });
    const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body);
    return new Response(body, {
      headers: {
        'Content-Type': file.type,
        'Content-Security-Policy': file.policy,
        'X-Content-Type-Options': 'nosniff',
        // The same name stands for other words a moment later.
        'Cache-Control': 'no-store',
      },
    });
  });
}
