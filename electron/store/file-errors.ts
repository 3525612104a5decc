import { dirname } from 'node:path';
import { UserError } from '../../shared/errors';

/** Whether this is a system error with one of these codes, e.g. `ENOENT`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => error.code === code);
}

/** Whether a write failed because there is no room for it. */
export function isDiskFull(error: unknown): boolean {
  return hasCode(error, 'ENOSPC', 'EDQUOT');
}

/** Whether the system does not let this person read or write there. */
export function isNotAllowed(error: unknown): boolean {
  return hasCode(error, 'EROFS', 'EACCES', 'EPERM');
}

/** A failed write of `path` in the person's words; errors already worded pass through. */
export function writeError(error: unknown, path: string): Error {
  if (error instanceof UserError) return error;
  if (isDiskFull(error)) {
    return new UserError('disk-full', 'The disk is full. Free some space, then retry.');
  }
  if (isNotAllowed(error)) {
    return new UserError('read-only', `“${dirname(path)}” cannot be written to.`);
  }
  if (hasCode(error, 'ENOTDIR')) {
    return new UserError(
      'write-failed',
      `“${dirname(path)}” is a file, or in one, and no folder. Choose another place.`,
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError('write-failed', `The file could not be written: ${reason}`);
}

/** A failed read of `path` in the person's words; errors already worded pass through. */
export function readError(error: unknown, path: string): Error {
  if (error instanceof UserError) return error;
  if (isNotAllowed(error)) {
    return new UserError('unreadable', `You may not read “${path}”. Ask its owner for access.`);
  }
  if (hasCode(error, 'ENOENT')) {
    return new UserError('not-found', `“${path}” is not there. It may have been moved or renamed.`);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError('unreadable', `“${path}” could not be read: ${reason}`);
}
