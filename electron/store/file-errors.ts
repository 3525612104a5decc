import { dirname } from 'node:path';
import { UserError } from '../../shared/errors';

/** Whether this is a system error with this code, e.g. `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];
const FULL = ['ENOSPC', 'EDQUOT'];

/** A failed write of `path` in the person's words; errors already worded pass through. */
export function writeError(error: unknown, path: string): Error {
  if (error instanceof UserError) return error;
  if (FULL.some((code) => hasCode(error, code))) {
    return new UserError('disk-full', `The disk is full. Free some space, then retry.`);
  }
  if (READ_ONLY.some((code) => hasCode(error, code))) {
    return new UserError('read-only', `“${dirname(path)}” cannot be written to.`);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError('write-failed', `The file could not be written: ${reason}`);
}

/** A failed read of `path` in the person's words; errors already worded pass through. */
export function readError(error: unknown, path: string): Error {
  if (error instanceof UserError) return error;
  if (READ_ONLY.some((code) => hasCode(error, code))) {
    return new UserError('unreadable', `You may not read “${path}”. Ask its owner for access.`);
  }
  if (hasCode(error, 'ENOENT')) {
    return new UserError('not-found', `“${path}” is not there. It may have been moved or renamed.`);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError('unreadable', `“${path}” could not be read: ${reason}`);
}
