import { readFile, writeFile } from 'node:fs/promises';
import { hasCode } from '../file-errors';
import { makeFolder } from '../folders';
import { join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A day for each hour that Copydesk is open. */
const CATCH_UP = 24;

/**
 * The time by which old versions go. It follows the computer's clock, but ahead no faster than a day at
 * each opening and a day an hour: a clock that is set wrong by years makes nothing old by that.
 */
export class SlowClock {
  private at: number | null = null;
  private read = performance.now();

  constructor(private readonly newsroom: string) {}

  /** Now, in ms. Keeps it for the next opening, so that it must only be asked where we may write. */
  async now(wall = Date.now()): Promise<number> {
    const before = this.at ?? (await this.stored()) ?? wall;
    const open = performance.now();
    const most = before + (this.at === null ? DAY_MS : (open - this.read) * CATCH_UP);
    this.read = open;
    this.at = Math.min(wall, most);
    await makeFolder(join(this.newsroom, '.copydesk'));
    // Not synced, and not whole after a power cut perhaps: it is comfort, and begins again then.
    await writeFile(this.path, String(Math.floor(this.at)));
    return this.at;
  }

  private get path(): string {
    return join(this.newsroom, '.copydesk', 'thinned-at');
  }

  private async stored(): Promise<number | null> {
    try {
      const text = await readFile(this.path, 'utf8');
      return /^\d{1,16}$/.test(text) ? Number(text) : null;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
  }
}
