import { randomBytes } from 'node:crypto';
import { TEMPORARY_SUFFIX } from '../temporary-file';

/** A new name for a backup of this newsroom that is not finished. */
export function temporaryName(newsroomId: string): string {
  return `${prefix(newsroomId)}${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`;
}

export function isTemporaryName(name: string, newsroomId: string): boolean {
  return name.startsWith(prefix(newsroomId)) && name.endsWith(TEMPORARY_SUFFIX);
}

function prefix(newsroomId: string): string {
  return `.backup-${newsroomId}-`;
}
