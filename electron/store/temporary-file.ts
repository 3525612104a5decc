import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { isGone, ownIdentity, type ProcessIdentity } from './process-identity';

/** Marks our temporary files, so that a sweep can tell them from everything else in the folder. */
export const TEMPORARY_SUFFIX = '.copydesk-tmp';

const OWNED = /^\.(.+)\.(\d+)-(\d*)-[0-9a-f]{12}\.copydesk-tmp$/;
/** As earlier Copydesks named theirs. */
const UNOWNED = /^\.(.+)\.[0-9a-f]{12}\.copydesk-tmp$/;

let own: ProcessIdentity | undefined;

/** A new path beside `target` to write it at first, which names its file and this process. */
export function temporaryFor(target: string): string {
  own ??= ownIdentity();
  const owner = `${own.pid}-${own.started}`;
  const name = `.${basename(target)}.${owner}-${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`;
  return join(dirname(target), name);
}

/**
 * What the name of a temporary file tells: the file it was to become, and whether whoever wrote it is
 * gone, as far as is known; null where the name is not one of `temporaryFor`.
 */
export function temporaryFile(name: string): { target: string; isLeft: boolean | null } | null {
  const [, target, pid, started = ''] = OWNED.exec(name) ?? [];
  if (target !== undefined) {
    own ??= ownIdentity();
    return { target, isLeft: isGone({ ...own, pid: Number(pid), started }) };
  }
  const [, unowned] = UNOWNED.exec(name) ?? [];
  return unowned === undefined ? null : { target: unowned, isLeft: null };
}
