/**
 * What went wrong, for code that decides on it. `code` travels over IPC, so it is a plain string
 * and part of the contract between the two sides.
 */
export type ErrorCode =
  | 'bad-input'
  | 'busy'
  | 'cancelled'
  | 'conflict'
  | 'disk-full'
  | 'exists'
  | 'internal'
  | 'missing-field'
  | 'needs-perl'
  | 'newer-version'
  | 'no-newsroom'
  | 'not-a-newsroom'
  | 'not-a-picture'
  | 'not-found'
  | 'read-only'
  | 'refused'
  | 'too-large'
  | 'unreadable'
  | 'write-failed';

/** An expected failure, worded for the person: what happened and what to do next. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Story field that the person has to look at, where there is one. */
    readonly field?: string,
  ) {
    super(message);
  }
}
