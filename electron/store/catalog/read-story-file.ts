import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../../../shared/errors';
import type { Story } from '../../../shared/story';
import { textOf } from '../durable-file';
import { hasCode, readError } from '../file-errors';
import { storyKind } from '../kinds';
import { recordToLookAt, requireRecord } from '../problem';
import { interpret } from '../interpret';
import type { ReadResult } from '../record';
import { stampOf } from './stamp';

/** What a story file held, with its text, or why it is left alone, in words. */
export type StoryFile = { stamp: string } & ({ story: Story; text: string } | { problem: string });

/** Where bytes were not UTF-8, or where somebody wrote this very character. */
const REPLACEMENT = '\ufffd';

/**
 * Reads a story file in one go: for a process that has nothing else to do, or for a few files.
 *
 * @param file its name in messages.
 * @returns null when it is gone.
 */
export function readStoryFile(path: string, file: string): StoryFile | null {
  let stamp: string;
  try {
    stamp = stampOf(statSync(path));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    return { stamp: '', problem: readError(error, path).message };
  }
  try {
    const text = readText(path, file);
    return { stamp, text, story: recordToLookAt(interpretText(text), file).record };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.code === 'not-found' ? null : { stamp, problem: error.message };
  }
}

/** A story from the text of its file, which was read well before. */
export function storyFromText(text: string): Story {
  return recordToLookAt(interpretText(text), 'The file').record;
}

function interpretText(text: string): ReadResult<Story> {
  try {
    return interpret(JSON.parse(text), storyKind);
  } catch (error) {
    if (error instanceof SyntaxError) return NOT_JSON;
    throw error;
  }
}

const NOT_JSON: ReadResult<Story> = { status: 'damaged', reason: 'It is not JSON.' };

/** UTF-8, the quick way where nothing speaks against it. */
function readText(path: string, file: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    return text.includes(REPLACEMENT) || text.startsWith('\ufeff')
      ? textOf(readFileSync(path))
      : text;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) throw new UserError('not-found', `${file} is no longer there.`);
    if (error instanceof SyntaxError) requireRecord(NOT_JSON, file);
    throw readError(error, path);
  }
}
