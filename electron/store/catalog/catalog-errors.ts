import { isDiskFull } from '../file-errors';

/** Whether SQLite found that what it kept is not what it wrote. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/** Whether the disk takes nothing more: it is full, as a rule, or failing. */
export function takesNothing(error: unknown): boolean {
  const code = codeOf(error);
  return isDiskFull(error) || code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR');
}

/** What the person is told while no catalog can be kept. */
export function notKept(reason: unknown): string {
  const why = takesNothing(reason)
    ? 'The disk takes nothing more. Free some space'
    : 'No file can be kept there. See that the folder can be written in';
  return `Lists and searches are not kept on the disk for now, and are slower after a start. ${why}; it is tried again by itself. No story is touched by this.`;
}

/** What the person is told while the files cannot be looked through to the end. */
export function notWhole(): string {
  return 'Lists and searches may not be whole: looking through the newsroom’s files ended early. It is tried again by itself. No story is touched by this.';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
