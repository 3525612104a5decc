import { relative } from 'node:path';
import { isTaken } from '../is-taken';
import { storyKind } from '../kinds';
import { RecordFile } from '../record';
import type { Bin } from './bin';
import { leftoverVersions, removeLeftover, type WriteAccess } from './leftovers';

/**
 * Clears away what was to be a version of a story kept aside and never became one. Words in it go to
 * the bin, unless that version is there by now; what a newer Copydesk began is left alone.
 *
 * @throws UserError `unreadable`, `read-only` when another took over, and as a write does.
 */
export async function sweepVersions(
  newsroom: string,
  id: string,
  bin: Bin,
  access: WriteAccess,
): Promise<void> {
  for (const leftover of await leftoverVersions(newsroom, id)) {
    const read = await new RecordFile(leftover.path, storyKind).read();
    if (read.status === 'newer') continue;
    // Its name says what it holds.
    const isKept = await isTaken(leftover.target);
    if (read.status === 'ok' && !isKept) {
      await bin.put(read.data, relative(newsroom, leftover.target));
    }
    await removeLeftover(leftover, access);
  }
}
