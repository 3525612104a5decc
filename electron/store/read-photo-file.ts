import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Photo } from '../../shared/photo';
import { stampAt } from './catalog/stamp';
import { textOf } from './durable-file';
import { hasCode, readError } from './file-errors';
import { interpret } from './interpret';
import { photoKind } from './kinds';
import { recordToLookAt } from './problem';
import type { ReadResult } from './record';

/** What a photo's file held, or why it is left alone, in words. */
type PhotoFile = { stamp: string } & ({ photo: Photo } | { problem: string });

/**
 * Reads a photo's record in one go: some 0.1 ms, of which a turn through the system's pool would be most.
 *
 * @param file its name in messages.
 * @returns null when it is gone.
 */
export function readPhotoFile(path: string, file: string): PhotoFile | null {
  let stamp = '';
  try {
    stamp = stampAt(path);
    const { record } = recordToLookAt(interpretBytes(readFileSync(path)), file);
    const isOwn = basename(path) === `${record.id}.json`;
    return isOwn ? { stamp, photo: record } : { stamp, problem: misnamed(file, record.id) };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    return { stamp, problem: readError(error, path).message };
  }
}

/** A sync program's copy, mostly: changes go into the file of the photo's id, and would not be seen. */
function misnamed(file: string, id: string): string {
  return `${file} is not used and was left untouched: the photo in it belongs in ${id}.json.`;
}

function interpretBytes(bytes: Buffer): ReadResult<Photo> {
  try {
    return interpret(JSON.parse(textOf(bytes)), photoKind);
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 'damaged', reason: 'It is not JSON.' };
    throw error;
  }
}
