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
