import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hasCode } from './store/file-errors';
import { CONTENT_SECURITY_POLICY } from './security';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Serves the built renderer on `app://copydesk/…`, and nothing outside its folder.
 *
 * @param beforeScripts awaited before a script is sent, for what scripts rely on.
 */
export function serveApp(rendererFolder: string, beforeScripts: () => Promise<void>): void {
  protocol.handle('app', async (request) => {
    const name = pageFile(request.url);
    const type = name === null ? undefined : CONTENT_TYPES[extname(name)];
    if (name === null || type === undefined) return new Response(null, { status: 404 });
    try {
      const bytes = await readFile(join(rendererFolder, name));
      if (type.startsWith('text/javascript')) await beforeScripts();
      return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'Content-Type': type } });
    } catch (error) {
      if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR'))
        return new Response(null, { status: 404 });
      throw error;
    }
  });
}

/**
 * Name of the file, relative to the renderer's folder, that an address of ours stands for; null for
 * every other. The build makes plain names only, so anything that would need decoding is refused.
 */
export function pageFile(address: string): string | null {
  const url = new URL(address);
  if (url.host !== 'copydesk') return null;
  return /^(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/.test(url.pathname) ? url.pathname.slice(1) : null;
}
