import { Low } from 'lowdb';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { UserError } from '../../shared/errors';
import { DurableFile } from './durable-file';
import { readError } from './file-errors';
import { interpret, versionOf } from './interpret';
import { SET_ASIDE, setAside } from './set-aside';

/** A kind of stored record: its current shape, and how older ones become it. */
export interface RecordKind<T> {
  schema: z.ZodType<T>;
  version: number;
  /** `migrations[n - 1]` turns version n into n + 1. */
  migrations: readonly ((stored: Record<string, unknown>) => unknown)[];
  /** Nobody's work: it may be written over also where it was made by a newer Copydesk. */
  isComfort?: boolean;
}

/**
 * What reading a record gave: the record, or why this version leaves the file alone. Of a newer one
 * `known` is what this version can show; null where too much is different.
 */
export type ReadResult<T> =
  | { status: 'ok'; data: T }
  | { status: 'missing' }
  | { status: 'newer'; version: number; known: T | null }
  | { status: 'damaged'; reason: string };

/** One record in one file: a lowdb `Low` over the durable adapter, checked as it is read. */
export class RecordFile<T extends { rev: number }> {
  private readonly low: Low<T | null>;
  private readonly adapter: DurableFile<T | null>;
  /** `rev` of the version on disk, which `low.data` is ahead of while a write is under way. */
  private stored = 0;
  private isNewer = false;
  /** What is on disk was last found to be nothing that can be read. */
  private isDamaged = false;
  /** Whether the version on disk is of an older shape than what is written in its place. */
  private isOlder = false;
  private readonly refuse: () => void;
  private readonly setAsideIn: string;

  constructor(
    readonly path: string,
    private readonly kind: RecordKind<T>,
    {
      revisionPath = () => null,
      refuse = () => {},
      setAsideIn = join(dirname(path), SET_ASIDE),
    }: {
      /** Where version `rev` is kept when it is replaced; null keeps none. `isOlder`: so is its shape. */
      revisionPath?: (rev: number, isOlder: boolean) => string | null;
      /** Asked right before the file is replaced: throws where that may not be. */
      refuse?: (() => void) | undefined;
      /** Folder in which a damaged file is kept that is written over. */
      setAsideIn?: string;
    } = {},
  ) {
    this.refuse = refuse;
    this.setAsideIn = setAsideIn;
    this.adapter = new DurableFile<T | null>(
      path,
      // Of a damaged one no number is known.
      () => (this.isDamaged ? null : revisionPath(this.stored, this.isOlder)),
      refuse,
    );
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
    this.isNewer = false;
    this.isDamaged = false;
    try {
      await this.low.read();
    } catch (error) {
      if (error instanceof SyntaxError) {
        this.isDamaged = true;
        return { status: 'damaged', reason: 'It is not JSON.' };
      }
      throw readError(error, this.path);
    }
    if (this.low.data === null) return { status: 'missing' };
    const version = versionOf(this.low.data);
    const result = interpret(this.low.data, this.kind);
    this.isNewer = result.status === 'newer';
    this.isDamaged = result.status === 'damaged';
    if (result.status === 'ok') this.accept(result.data, version !== this.kind.version);
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
   * Makes `data` the stored version. When it fails the record is as before. A file that was read as
   * damaged is set aside first.
   *
   * @throws UserError as `DurableFile.write`; `newer-version` over a file that was read as newer.
   */
  async write(data: T): Promise<void> {
    if (this.isNewer && !this.kind.isComfort) {
      throw new UserError(
        'newer-version',
        'It was made by a newer Copydesk, and is not written over. Update Copydesk to change it.',
      );
    }
    if (this.isDamaged) await this.setAside();
    const before = this.low.data;
    this.low.data = data;
    try {
      await this.low.write();
    } catch (error) {
      this.low.data = before;
      throw error;
    }
    this.accept(data, false);
  }

  private async setAside(): Promise<void> {
    this.refuse();
    await setAside(this.setAsideIn, this.path, (bytes) => this.hasSeen(bytes));
  }

  private accept(data: T, isOlder: boolean) {
    this.low.data = data;
    this.isDamaged = false;
    this.stored = data.rev;
    this.isOlder = isOlder;
  }
}
