import { Low } from 'lowdb';
import type { z } from 'zod';
import { DurableFile } from './durable-file';
import { readError } from './file-errors';

/** A kind of stored record: its current shape, and how older ones become it. */
export interface RecordKind<T> {
  schema: z.ZodType<T>;
  version: number;
  /** `migrations[n - 1]` turns version n into n + 1. */
  migrations: readonly ((stored: Record<string, unknown>) => unknown)[];
}

/** What reading a record gave: the record, or why this version leaves the file alone. */
export type ReadResult<T> =
  | { status: 'ok'; data: T }
  | { status: 'missing' }
  | { status: 'newer'; version: number }
  | { status: 'damaged'; reason: string };

/** One record in one file: a lowdb `Low` over the durable adapter, checked as it is read. */
export class RecordFile<T extends { rev: number }> {
  private readonly low: Low<T | null>;
  private readonly adapter: DurableFile<T | null>;
  /** `rev` of the version on disk, which `low.data` is ahead of while a write is under way. */
  private stored = 0;

  constructor(
    readonly path: string,
    private readonly kind: RecordKind<T>,
    {
      revisionPath = () => null,
      refuse = () => {},
    }: {
      /** Where version `rev` is kept when it is replaced; null keeps none. */
      revisionPath?: (rev: number) => string | null;
      /** Asked right before the file is replaced: throws where that may not be. */
      refuse?: (() => void) | undefined;
    } = {},
  ) {
    this.adapter = new DurableFile<T | null>(path, () => revisionPath(this.stored), refuse);
    this.low = new Low<T | null>(this.adapter, null);
  }

  /**
   * Reads and checks the file. One that is damaged or newer is reported and stays untouched.
   *
   * @throws UserError `unreadable` when the system refuses to read it.
   */
  async read(): Promise<ReadResult<T>> {
    // lowdb keeps what it has when the file is gone; what cannot be used must not be written over.
    this.low.data = null;
    try {
      await this.low.read();
    } catch (error) {
      if (error instanceof SyntaxError) return { status: 'damaged', reason: 'It is not JSON.' };
      throw readError(error, this.path);
    }
    if (this.low.data === null) return { status: 'missing' };
    const result = interpret(this.low.data, this.kind);
    if (result.status === 'ok') this.accept(result.data);
    else this.low.data = null;
    return result;
  }

  /** The record as last read or written; null when the last reading gave none. */
  get data(): T | null {
    return this.low.data;
  }

  /** As `DurableFile.hasSeen`. */
  hasSeen(bytes: Buffer | null): boolean {
    return this.adapter.hasSeen(bytes);
  }

  /**
   * Makes `data` the stored version. When it fails the record is as before.
   *
   * @throws UserError as `DurableFile.write`.
   */
  async write(data: T): Promise<void> {
    const before = this.low.data;
    this.low.data = data;
    try {
      await this.low.write();
    } catch (error) {
      this.low.data = before;
      throw error;
    }
    this.accept(data);
  }

  private accept(data: T) {
    this.low.data = data;
    this.stored = data.rev;
  }
}

/** A stored value as a record of this kind, migrated if it is older. */
export function interpret<T>(stored: unknown, kind: RecordKind<T>): ReadResult<T> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { status: 'damaged', reason: 'It does not hold a record.' };
  }
  const version = 'schema' in stored ? stored.schema : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { status: 'damaged', reason: 'It does not say which version it is.' };
  }
  if (version > kind.version) return { status: 'newer', version };
  const migrated = kind.migrations
    .slice(version - 1)
    .reduce<unknown>((value, migrate) => migrate(value as Record<string, unknown>), stored);
  const parsed = kind.schema.safeParse(migrated);
  if (parsed.success) return { status: 'ok', data: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue === undefined ? '' : issue.path.join('.');
  return { status: 'damaged', reason: `${place || 'It'}: ${issue?.message ?? 'unknown'}` };
}
