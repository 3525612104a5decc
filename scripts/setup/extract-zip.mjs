import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Unpacks some of a zip file's entries, with their permissions.
 * @param {string} zip absolute path
 * @param {string} folder to unpack into
 * @param {(name: string) => string | undefined} place maps an entry's name to its path in the
 *   folder, or to nothing to leave it out
 */
export async function extractZip(zip, folder, place) {
  const { openPromise } = await import('yauzl');
  const file = await openPromise(zip, { lazyEntries: true });
  for await (const entry of file.eachEntry()) {
    const path = place(entry.fileName);
    if (!path || path.endsWith('/')) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}
