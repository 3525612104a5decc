import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LARGEST_CODE_FILE } from '../../shared/captions/code-table';
import { codeText } from '../../shared/captions/code-text';
import { UserError } from '../../shared/errors';
import type { CodeFile } from '../../shared/ipc';
import type { Context } from '../context';
import type { Handlers } from '../ipc';
import { readError } from '../store/file-errors';

type CaptionHandlers = Pick<Handlers, Extract<keyof Handlers, `captions.${string}`>>;

/** What captioning reads from outside the newsroom. */
export function captionHandlers({ dialogs }: Context): CaptionHandlers {
  return {
    async 'captions.chooseCodes'() {
      const path = await dialogs.chooseCodes();
      return path === null ? null : readCodeFile(path);
    },
  };
}

/** @throws UserError `unreadable`, or `too-large` before anything is read. */
async function readCodeFile(path: string): Promise<CodeFile> {
  const name = basename(path);
  const text = codeText(await bytesOf(path, name));
  if (text !== null) return { name, text };
  throw new UserError(
    'unreadable',
    `“${name}” is not text in UTF-8. Save it as UTF-8 text, tab-separated, then choose it again.`,
  );
}

async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  try {
    const file = await stat(path);
    if (!file.isFile()) throw new UserError('unreadable', `“${name}” is no file. Choose a file.`);
    // A character takes four bytes at most.
    if (file.size > 4 * LARGEST_CODE_FILE) {
      throw new UserError('too-large', `“${name}” is larger than a file of codes can be.`);
    }
    return await readFile(path);
  } catch (error) {
    throw readError(error, path);
  }
}
