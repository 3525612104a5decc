import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Story } from '../../../shared/story';
import { textOf } from '../durable-file';
import { hasCode, readError } from '../file-errors';
import { storyKind } from '../kinds';
import { recordToLookAt } from '../problem';
import { interpret, versionOf } from '../interpret';
import type { ReadResult } from '../record';
import { stampOf } from './stamp';

/** What a story file held, or why it is left alone, in words. */
export type StoryFile = { stamp: string } & ({ story: Story } | { problem: string });

/** Larger than nearly all stories, and used again for each: a buffer of their own takes them longer. */
const BUFFER_BYTES = 256 * 1024;
let buffer: Buffer | undefined;
/** The first byte of the mark that some editors put before UTF-8; letters may begin with it too. */
const BYTE_ORDER_MARK = 0xef;

/**
 * Reads a story file in one go: for a process that has nothing else to do, or for a few files.
 *
 * @param file its name in messages.
 * @param checked stamp of a version that was read and found good before: that is not checked again.
 * @returns null when it is gone.
 */
export function readStoryFile(path: string, file: string, checked?: string): StoryFile | null {
  let stamp = '';
  try {
    const bytes = withOpen(path, (descriptor) => {
      const stats = fstatSync(descriptor);
      stamp = stampOf(stats);
      return bytesOf(descriptor, stats.size);
    });
    return { stamp, story: recordToLookAt(interpretBytes(bytes, stamp === checked), file).record };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    return { stamp, problem: readError(error, path).message };
  }
}

function withOpen<T>(path: string, work: (descriptor: number) => T): T {
  const descriptor = openSync(path, 'r');
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The content of a file, until the next is read. */
function bytesOf(descriptor: number, size: number): Buffer {
  if (size >= BUFFER_BYTES) return readFileSync(descriptor);
  buffer ??= Buffer.allocUnsafe(BUFFER_BYTES);
  const length = readSync(descriptor, buffer, 0, BUFFER_BYTES, 0);
  // From the beginning: reading at a place does not move the descriptor's own.
  return length === size ? buffer.subarray(0, length) : readFileSync(descriptor);
}

function interpretBytes(bytes: Buffer, isChecked: boolean): ReadResult<Story> {
  try {
    const stored: unknown = JSON.parse(textNow(bytes));
    const isGood = isChecked && versionOf(stored) === storyKind.version;
    return isGood ? { status: 'ok', data: stored as Story } : interpret(stored, storyKind);
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 'damaged', reason: 'It is not JSON.' };
    throw error;
  }
}

/** As `textOf`, the quick way where nothing speaks against it. */
function textNow(bytes: Buffer): string {
  return isUtf8(bytes) && bytes[0] !== BYTE_ORDER_MARK ? bytes.toString('utf8') : textOf(bytes);
}
