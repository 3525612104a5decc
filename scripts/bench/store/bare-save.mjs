import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The least that a save can be: a temporary file, synced, renamed, and its folder synced.
 * @param {string} path of the file to replace
 * @param {Buffer} bytes
 */
export async function saveBare(path, bytes) {
  const temporary = `${path}.tmp`;
  const file = await open(temporary, 'wx');
  await file.write(bytes, 0, bytes.length);
  await file.sync();
  await file.close();
  await rename(temporary, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
}
