import { UserError } from '../../shared/errors';
import { LARGEST_PASTE } from '../../shared/paste/limits';
import {
  contentOfCsv,
  contentOfHtml,
  contentOfMarkdown,
  contentOfText,
  type PastedContent,
} from '../../shared/paste/pasted-content';
import { listen, request, RequestError } from '../ipc';
import { progressNotice } from '../ui/progress-notice';
import type { Carried } from './carried';

/** Read here, this takes a tenth of a second; what is longer is read in the reader process. */
const READ_HERE = 1_500_000;
const LARGEST_TEXT = 4_000_000;

/**
 * Blocks for the body of what was carried: of its HTML, or of its text where there is none or where
 * it is too large.
 *
 * @throws RequestError `cancelled`; `too-large` in words for the person.
 */
export async function readContent({ html, text, written }: Carried): Promise<PastedContent> {
  try {
    if (html !== '' && html.length <= READ_HERE) return contentOrWords(html, text);
    if (html !== '' && html.length <= LARGEST_PASTE) return await readElsewhere(html);
    if (text.length > LARGEST_TEXT || (text === '' && html !== '')) {
      throw tooLarge(Math.max(text.length, html.length));
    }
    if (written === 'csv') return contentOfCsv(text);
    return written === 'markdown' ? contentOfMarkdown(text) : contentOfText(text);
  } catch (error) {
    if (error instanceof UserError) throw new RequestError(error.code, error.message);
    throw error;
  }
}

/** A page that shows nothing here may be words all the same. */
function contentOrWords(html: string, text: string): PastedContent {
  const read = contentOfHtml(html);
  return read.content.length === 0 && text.trim() !== '' ? contentOfText(text) : read;
}

async function readElsewhere(html: string): Promise<PastedContent> {
  const notice = progressNotice('Reading the clipboard', () => void request('paste.cancelRead'));
  const stop = listen({ 'paste.progress': ({ done, total }) => notice.progress(done, total) });
  try {
    return await request('paste.read', html);
  } finally {
    stop();
    notice.end();
  }
}

function tooLarge(characters: number): RequestError {
  const size = Math.round(characters / 1_000_000);
  return new RequestError(
    'too-large',
    `The clipboard holds ${size} MB, more than Copydesk reads at once. Copy a part of it.`,
  );
}
