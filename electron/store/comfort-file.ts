import type { z } from 'zod';
import { UserError } from '../../shared/errors';
import { RecordFile } from './record';
import { Turns } from './turns';

interface Comfort {
  schema: 1;
  rev: number;
}

/** A file of what a person's Copydesk remembers: nobody's work, so that it gives way to whatever is there. */
export class ComfortFile<T extends Comfort> {
  private readonly turns = new Turns();

  private constructor(
    private readonly file: RecordFile<T>,
    private now: T,
  ) {}

  /** One that cannot be read starts afresh, and is set aside. @param first where there is none */
  static async open<T extends Comfort>(
    path: string,
    schema: z.ZodType<T>,
    first: T,
  ): Promise<ComfortFile<T>> {
    const file = new RecordFile(path, { schema, version: 1, migrations: [], isComfort: true });
    return new ComfortFile(file, (await readIfUsable(file)) ?? first);
  }

  /** As it was changed last, written or not. */
  get value(): T {
    return this.now;
  }

  /** Changes it in memory; `write` puts it on the disk. */
  change(change: Partial<T>): void {
    this.now = { ...this.now, ...change, rev: this.now.rev + 1 };
  }

  /** @throws UserError as `RecordFile.write`, but not for another program's version. */
  write(): Promise<void> {
    const value = this.now;
    return this.turns.take(() => this.writeOver(value));
  }

  private async writeOver(value: T): Promise<void> {
    try {
      await this.file.write(value);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'conflict') throw error;
      await readIfUsable(this.file);
      await this.file.write(value);
    }
  }
}

async function readIfUsable<T extends Comfort>(file: RecordFile<T>): Promise<T | null> {
  try {
    const result = await file.read();
    return result.status === 'ok' ? result.data : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
