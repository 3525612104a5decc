import { HARMLESS_BYTES } from './limits';
import { HEADER_ENTRY, headerSchema, type BackupHeader } from './manifest';
import { ZipReader, type ReadableEntry } from './zip-reader';

/** Runs `work` with a zip that is closed afterwards. @throws Error when it is no zip. */
export async function withZip<T>(path: string, work: (zip: ZipReader) => Promise<T>): Promise<T> {
  const zip = await ZipReader.open(path);
  try {
    return await work(zip);
  } finally {
    await zip.close();
  }
}

/** What a backup says of itself. @throws Error when it is no backup. */
export function readHeader(path: string): Promise<BackupHeader> {
  return withZip(path, async (zip) => {
    for await (const entry of zip.entries()) return headerOf(entry);
    throw new Error('it is empty');
  });
}

/** The header that a backup's first entry must be. @throws Error when it is not. */
export async function headerOf(entry: ReadableEntry): Promise<BackupHeader> {
  if (entry.name !== HEADER_ENTRY || entry.size > HARMLESS_BYTES) {
    throw new Error('it does not say whose it is');
  }
  const pieces: Buffer[] = [];
  for await (const piece of entry.pieces()) pieces.push(piece);
  const parsed = headerSchema.safeParse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
  if (!parsed.success) throw new Error('it was made by another version of Copydesk');
  return parsed.data;
}
