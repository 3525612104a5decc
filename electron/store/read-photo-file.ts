import { readFileSync } from 'node:fs';
import type { Photo } from '../../shared/photo';
import { textOf } from './durable-file';
import { hasCode, readError } from './file-errors';
import { interpret } from './interpret';
import { photoKind } from './kinds';
import { recordToLookAt } from './problem';
import type { ReadResult } from './record';

/**
 * Reads a photo's record in one go: some 0.1 ms, of which a turn through the system's pool would be most.
 *
 * @param file its name in messages.
 * @returns the photo, or why it is left alone, in words; null when it is gone.
 */
export function readPhotoFile(
  path: string,
  file: string,
): { photo: Photo } | { problem: string } | null {
  try {
    return { photo: recordToLookAt(interpretBytes(readFileSync(path)), file).record };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    return { problem: readError(error, path).message };
  }
}

function interpretBytes(bytes: Buffer): ReadResult<Photo> {
  try {
    return interpret(JSON.parse(textOf(bytes)), photoKind);
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 'damaged', reason: 'It is not JSON.' };
    throw error;
  }
}
