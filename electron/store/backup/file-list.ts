import { fileSchema, LIST_ENTRY, type BackedUpFile } from './manifest';
import { headerOf, withZip } from './open-backup';
import { refuseName } from './safe-path';
import type { ReadableEntry } from './zip-reader';

/** Characters that one line can have: a path of the longest kind, all of it escaped. */
const MOST_LINE_LENGTH = 30_000;

/**
 * The files that a backup says it holds, by path. Memory is bounded by the number of entries that the
 * zip really has, whatever it says of itself.
 *
 * @throws Error when it is no backup, or names a place outside the newsroom.
 */
export function readFileList(zip: string): Promise<ReadonlyMap<string, BackedUpFile>> {
  return withZip(zip, async (reader) => {
    let isFirst = true;
    for await (const entry of reader.entries()) {
      if (isFirst) await headerOf(entry);
      isFirst = false;
      if (entry.name === LIST_ENTRY) return parseList(entry, reader.count);
    }
    throw new Error('it does not say what is in it');
  });
}

async function parseList(
  entry: ReadableEntry,
  entries: number,
): Promise<ReadonlyMap<string, BackedUpFile>> {
  const files = new Map<string, BackedUpFile>();
  for await (const line of linesOf(entry)) {
    const parsed = fileSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error('its list of files is garbled');
    refuseName(parsed.data.path);
    files.set(parsed.data.path, parsed.data);
    if (files.size > entries) throw new Error('its list of files is too long');
  }
  return files;
}

/** By hand: Node's own reader of lines also parts them at U+2028, which a name may hold. */
async function* linesOf(entry: ReadableEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const piece of entry.pieces()) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MOST_LINE_LENGTH) throw new Error('its list of files is garbled');
    yield* lines;
  }
  if (rest !== '') throw new Error('its list of files ends in the middle of a line');
}
