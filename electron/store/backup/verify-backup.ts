import { createHash } from 'node:crypto';
import { UserError } from '../../../shared/errors';
import type { BackedUpFile } from './manifest';
import { withZip } from './open-backup';

/**
 * Reads a backup back and compares it with what was put in: the same entries in the same order, each
 * of the same size and content. Entries' own sums are checked by the reader.
 *
 * @param checked told of each file that was found right.
 * @throws UserError `write-failed` when anything differs; system errors.
 */
export async function verifyBackup(
  path: string,
  expected: readonly Pick<BackedUpFile, 'path' | 'size' | 'sha256'>[],
  checked: () => void,
): Promise<void> {
  await withZip(path, async (zip) => {
    if (zip.count !== expected.length) throw differs(`${zip.count} of ${expected.length} files`);
    let index = 0;
    for await (const entry of zip.entries()) {
      const file = expected[index];
      if (file === undefined || entry.name !== file.path || entry.size !== file.size) {
        throw differs(entry.name);
      }
      const hash = createHash('sha256');
      for await (const piece of entry.pieces()) hash.update(piece);
      if (hash.digest('hex') !== file.sha256) throw differs(entry.name);
      index += 1;
      checked();
    }
  });
}

function differs(what: string): UserError {
  return new UserError(
    'write-failed',
    `The backup was not kept: read back, it differed from the newsroom (${what}). The disk for backups may be failing; choose another folder.`,
  );
}
