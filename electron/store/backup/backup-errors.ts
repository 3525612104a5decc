import { basename, dirname } from 'node:path';
import { UserError } from '../../../shared/errors';
import { hasCode, isDiskFull, isNotAllowed } from '../file-errors';

/** A failed backup in the person's words, with the next step; errors worded already pass through. */
export function backupError(error: unknown, folder: string): unknown {
  if (error instanceof UserError || isCancel(error)) return error;
  if (isDiskFull(error)) {
    return new UserError(
      'disk-full',
      'The disk for backups is full. Free some space there, or choose another folder.',
    );
  }
  if (isNotAllowed(error)) {
    return new UserError(
      'read-only',
      `“${folder}” cannot be written to. Choose another folder for backups.`,
    );
  }
  if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ENODEV', 'ESTALE')) return folderMissing(folder);
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError(
    'write-failed',
    `No backup was made: ${reason}. Try again, or choose another folder for backups.`,
  );
}

/** A failed restoring in the person's words, with the next step. */
export function restoreError(error: unknown, zip: string, folder: string): unknown {
  if (error instanceof UserError || isCancel(error)) return error;
  if (isDiskFull(error)) {
    return new UserError(
      'disk-full',
      'There is no room for the newsroom there. Free some space, or choose another folder.',
    );
  }
  if (isNotAllowed(error)) {
    return new UserError(
      'read-only',
      `“${folder}” cannot be written to. Choose another place for the newsroom.`,
    );
  }
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) {
    return new UserError('not-found', `“${dirname(folder)}” is not there. Choose another place.`);
  }
  return unusable(error, zip);
}

/** Why a zip cannot be restored from: it is damaged, or no backup of ours. */
export function unusable(error: unknown, zip: string): UserError {
  const name = basename(zip);
  if (hasCode(error, 'ENOENT')) {
    return new UserError('not-found', `“${name}” is no longer there. Choose another backup.`);
  }
  if (isNotAllowed(error)) {
    return new UserError('unreadable', `You may not read “${name}”. Ask its owner for access.`);
  }
  return new UserError(
    'unreadable',
    `“${name}” is damaged or no backup of Copydesk's, and nothing was restored: ${reasonOf(error)}. Choose another backup.`,
  );
}

/** Without the last full stop, and without what only those say who read zips. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const isNoZip = reason.startsWith('End of central directory');
  return isNoZip ? 'it is no zip file, or was cut short' : reason.replace(/\.+$/, '');
}

export function folderMissing(folder: string): UserError {
  return new UserError(
    'not-found',
    `The folder for backups, “${folder}”, is not there. If it is on a drive, plug it in; or choose another folder.`,
  );
}

function isCancel(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
