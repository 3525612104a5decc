import { UserError } from '../../shared/errors';
import type { ReadResult } from './record';

/** A file that was left alone, and why, worded for the person. */
export interface Problem {
  /** Relative to the newsroom. */
  file: string;
  message: string;
}

/**
 * The record that was read.
 *
 * @throws UserError `not-found`, `newer-version` or `unreadable`; the file is left as it is.
 */
export function requireRecord<T>(result: ReadResult<T>, file: string): T {
  switch (result.status) {
    case 'ok':
      return result.data;
    case 'missing':
      throw new UserError('not-found', `${file} is no longer there.`);
    case 'newer':
      throw new UserError(
        'newer-version',
        `${file} was made by a newer Copydesk (format ${result.version}). Update Copydesk to open it; the file was left untouched.`,
      );
    case 'damaged':
      throw new UserError(
        'unreadable',
        `${file} could not be read and was left untouched. ${result.reason}`,
      );
  }
}

/**
 * The record that was read, or what is known of one that a newer Copydesk made: for those who only
 * look.
 *
 * @returns `newer`: the version it was made in; null where it is of this one or older.
 * @throws UserError as `requireRecord`, `newer-version` where nothing of it can be shown.
 */
export function recordToLookAt<T>(
  result: ReadResult<T>,
  file: string,
): { record: T; newer: number | null } {
  if (result.status === 'newer' && result.known !== null) {
    return { record: result.known, newer: result.version };
  }
  return { record: requireRecord(result, file), newer: null };
}
