import type { Newsroom } from '../newsroom';

/** How soon a person learns that another took over, or that they may write. */
const LOOK_MS = 2_000;

/** Whom to tell who may write in the newsroom that is open. */
export interface AccessListener {
  /** Another took it over, or another holds it than did before. */
  changed(): void;
  /** It can be opened for writing now. */
  free(newsroom: Newsroom): Promise<void>;
}

/** Follows who may write in the newsroom that is open, and tells of it. */
export class AccessWatch {
  private newsroom: Newsroom | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly listener: AccessListener,
    private readonly lookMs = LOOK_MS,
  ) {}

  /** Follows this newsroom from now on and no other; null follows none. */
  follow(newsroom: Newsroom | null): void {
    clearTimeout(this.timer);
    this.newsroom = newsroom;
    if (newsroom !== null) this.lookLater(newsroom);
  }

  private lookLater(newsroom: Newsroom): void {
    this.timer = setTimeout(() => void this.look(newsroom), this.lookMs);
    this.timer.unref();
  }

  private async look(newsroom: Newsroom): Promise<void> {
    try {
      const seen = await newsroom.access.look();
      if (this.newsroom !== newsroom) return;
      if (seen === 'free') await this.listener.free(newsroom);
      if (seen === 'changed') this.listener.changed();
    } catch (error) {
      // A disk or a share that is away for a moment; a save says so by itself.
      console.warn('who may write in the newsroom cannot be told:', error);
    }
    if (this.newsroom === newsroom) this.lookLater(newsroom);
  }
}
