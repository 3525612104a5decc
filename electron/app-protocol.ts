import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pageFile } from './addresses';
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

/** The files that a page starts with are asked for in one go; this long a pause ends it. */
const QUIET_MS = 15;

// No opener policy: no window opens another here, and with one the page would be given a second
// process, started from nothing while the window waits.
const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves the built renderer on `app://copydesk/…`, and nothing outside its folder.
 *
 * @returns when the page has got what it starts with: a moment after the last file it asked for.
 */
export function serveApp(rendererFolder: string): Promise<void> {
  let quiet: NodeJS.Timeout | undefined;
  return new Promise((served) => {
    protocol.handle('app', async (request) => {
      const name = pageFile(request.url);
      const type = name === null ? undefined : CONTENT_TYPES[extname(name)];
      if (name === null || type === undefined) return new Response(null, { status: 404 });
      const file = await readFileIfThere(join(rendererFolder, name));
      if (file === null) return new Response(null, { status: 404 });
      clearTimeout(quiet);
      quiet = setTimeout(served, QUIET_MS);
      return new Response(file, { headers: { ...HEADERS, 'Content-Type': type } });
    });
  });
}

async function readFileIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}
