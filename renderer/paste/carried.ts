import { UserError } from '../../shared/errors';
import { decodeText } from '../../shared/paste/decode-text';
import { fileBytes } from '../file-bytes';
import { RequestError } from '../ipc';

/** What a clipboard or a drag carries, read at once: it is empty when its event is over. */
export interface Carried {
  readonly html: string;
  readonly text: string;
  /** What the text is written in, where it is more than words. */
  readonly written?: 'markdown' | 'csv';
  readonly files: readonly File[];
}

export function carriedBy(data: DataTransfer): Carried {
  return {
    html: data.getData('text/html'),
    text: data.getData('text/plain'),
    files: [...data.files],
  };
}

const TEXT_FILE = /\.(txt|text|md|markdown|csv|tsv|html?)$/i;
const CSV_FILE = /\.[ct]sv$/i;
const MARKDOWN_FILE = /\.(md|markdown)$/i;
const HTML_FILE = /\.html?$/i;

export function isTextFile({ name }: File): boolean {
  return TEXT_FILE.test(name);
}

function writtenIn({ name }: File): Pick<Carried, 'written'> {
  if (MARKDOWN_FILE.test(name)) return { written: 'markdown' };
  return CSV_FILE.test(name) ? { written: 'csv' } : {};
}

/** What a text file holds, as if it had been copied. @throws RequestError where it is no text. */
export async function carriedIn(file: File): Promise<Carried> {
  const bytes = await fileBytes(file);
  try {
    const text = decodeText(bytes, file.name);
    return HTML_FILE.test(file.name)
      ? { html: text, text: '', files: [] }
      : { html: '', text, files: [], ...writtenIn(file) };
  } catch (error) {
    if (error instanceof UserError) throw new RequestError(error.code, error.message);
    throw error;
  }
}
