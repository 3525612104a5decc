import { isMassVanish } from './mass-vanish';

/** Stories that go one after the other within this time go at once. */
const AT_ONCE_MS = 60_000;

/** Holds on to stories whose files vanished all at once, until somebody has looked. */
export class VanishGuard {
  private held = new Set<string>();
  /** When stories were let go, in milliseconds; one entry each, for as long as `AT_ONCE_MS`. */
  private letGo: number[] = [];

  /** Ids of the stories that are held. */
  get vanished(): readonly string[] {
    return [...this.held];
  }

  /** How many; while there are any, nothing may be written. */
  get count(): number {
    return this.held.size;
  }

  /**
   * Decides what becomes of stories whose files are missing.
   *
   * @param known how many stories there were before these went.
   * @returns those that may leave the lists: all, or none when so many are asked about first.
   */
  mayGo(missing: readonly string[], known: number, now = Date.now()): readonly string[] {
    const fresh = missing.filter((id) => !this.held.has(id));
    this.letGo = this.letGo.filter((at) => now - at < AT_ONCE_MS);
    const before = this.letGo.length;
    if (this.held.size > 0 || isMassVanish(known + before, fresh.length + before)) {
      for (const id of fresh) this.held.add(id);
      return [];
    }
    this.letGo.push(...fresh.map(() => now));
    return fresh;
  }

  foundAgain(ids: readonly string[]): void {
    for (const id of ids) this.held.delete(id);
  }

  /** @returns the stories that were held, and holds them no longer. */
  accept(): readonly string[] {
    const ids = this.vanished;
    this.held = new Set();
    this.letGo = [];
    return ids;
  }
}
