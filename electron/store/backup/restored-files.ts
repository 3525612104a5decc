import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../folders';
import type { BackedUpFile } from './manifest';
import type { ReadableEntry } from './zip-reader';

/** Writes files below one new folder, and makes the folders that they need. */
export class RestoredFiles {
  private readonly folders = new Map<string, Promise<unknown>>();

  constructor(private readonly root: string) {}

  /**
   * Writes and syncs one file; it must not be there yet.
   *
   * @throws Error when the entry is not what was backed up; system errors.
   */
  async write(file: BackedUpFile, entry: ReadableEntry, signal: AbortSignal): Promise<void> {
    if (entry.size !== file.size) throw changed(file);
    const path = join(this.root, ...file.path.split('/'));
    await this.makeFolder(dirname(path));
    // Exclusive: two entries whose names are one on this disk must not become one file.
    const target = await open(path, 'wx');
    try {
      const hash = createHash('sha256');
      for await (const piece of entry.pieces()) {
        signal.throwIfAborted();
        hash.update(piece);
        // Goes on by itself until all is written.
        await target.writeFile(piece);
      }
      if (hash.digest('hex') !== file.sha256) throw changed(file);
      await target.utimes(file.modified / 1000, file.modified / 1000);
      await target.sync();
    } finally {
      await target.close();
    }
  }

  /** Makes all folders' entries durable. */
  async finish(): Promise<void> {
    for (const folder of this.folders.keys()) await syncFolder(folder);
  }

  private async makeFolder(folder: string): Promise<void> {
    const made = this.folders.get(folder) ?? mkdir(folder, { recursive: true });
    this.folders.set(folder, made);
    await made;
  }
}

function changed({ path }: BackedUpFile): Error {
  return new Error(`“${path}” is not what was backed up`);
}
