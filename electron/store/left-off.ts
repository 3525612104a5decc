import { join } from 'node:path';
import { z } from 'zod';
import { NONE_OPEN } from '../../shared/open-stories';
import { openStories, type OpenStories } from '../../shared/open-stories-schema';
import { itemId } from '../../shared/story';
import { storyPlace, type StoryPlace } from '../../shared/story-place';
import type { WindowPlace } from '../first-look';
import { ComfortFile } from './comfort-file';
import { windowPlace } from './window-place';

const MOST_NEWSROOMS = 8;
const MOST_PLACES = 200;
/** A cursor moves often, and nothing is lost with its place. */
const WRITE_AFTER_MS = 3_000;

const leftNewsroom = z.object({
  path: z.string(),
  open: openStories,
  /** Of the stories, the one that was in use last at the end. */
  places: z.array(z.object({ id: itemId, place: storyPlace })),
  /** The stories that are in windows of their own. */
  windows: z.array(z.object({ id: itemId, place: windowPlace })).default([]),
  /** Where such a window was last. */
  lastWindow: windowPlace.nullable().default(null),
});
type LeftNewsroom = z.infer<typeof leftNewsroom>;

const leftOffSchema = z.object({
  schema: z.literal(1),
  rev: z.int().min(0),
  /** The one that was in use last first. */
  newsrooms: z.array(leftNewsroom),
});

/**
 * Where a person left off in each newsroom: the stories that were open, and the cursor in each. It is
 * kept in their own folder, because it is nobody else's.
 */
export class LeftOff {
  private timer: NodeJS.Timeout | undefined;
  /** The write that is under way. */
  private writing: Promise<void> | undefined;

  private constructor(private readonly file: ComfortFile<z.infer<typeof leftOffSchema>>) {}

  /** What cannot be read starts afresh. */
  static async open(folder: string): Promise<LeftOff> {
    const first = { schema: 1 as const, rev: 0, newsrooms: [] };
    return new LeftOff(await ComfortFile.open(join(folder, 'left-off.json'), leftOffSchema, first));
  }

  /** Where the cursor was in a story; null where nobody was in it lately. */
  placeIn(newsroom: string, id: string): StoryPlace | null {
    return this.of(newsroom).places.find((known) => known.id === id)?.place ?? null;
  }

  setPlace(newsroom: string, id: string, place: StoryPlace): void {
    const { places } = this.of(newsroom);
    const others = places.filter((known) => known.id !== id);
    this.change(newsroom, { places: [...others, { id, place }].slice(-MOST_PLACES) });
  }

  /** The stories that were open. */
  openIn(newsroom: string): OpenStories {
    return this.of(newsroom).open;
  }

  setOpen(newsroom: string, open: OpenStories): void {
    this.change(newsroom, { open });
  }

  /** The stories that are in windows of their own, and where these are. */
  windowsIn(newsroom: string): LeftNewsroom['windows'] {
    return this.of(newsroom).windows;
  }

  /** Where the window of a story was last, whichever story. */
  lastWindowIn(newsroom: string): WindowPlace | null {
    return this.of(newsroom).lastWindow;
  }

  setWindow(newsroom: string, id: string, place: WindowPlace): void {
    const { windows } = this.of(newsroom);
    const isKnown = windows.some((known) => known.id === id);
    const placed = windows.map((known) => (known.id === id ? { id, place } : known));
    this.change(newsroom, {
      windows: isKnown ? placed : [...windows, { id, place }],
      lastWindow: place,
    });
  }

  /** The story is in no window of its own any more. */
  dropWindow(newsroom: string, id: string): void {
    const windows = this.of(newsroom).windows.filter((known) => known.id !== id);
    this.change(newsroom, { windows });
  }

  /** Writes what is not written yet, and waits for what is being written. */
  async settle(): Promise<void> {
    if (this.timer === undefined) return this.writing;
    clearTimeout(this.timer);
    this.timer = undefined;
    const writing = this.file.write();
    this.writing = writing;
    try {
      await writing;
    } finally {
      // Who waits for it hears that it failed; nobody later does.
      if (this.writing === writing) this.writing = undefined;
    }
  }

  private of(path: string): LeftNewsroom {
    const known = this.file.value.newsrooms.find((newsroom) => newsroom.path === path);
    return known ?? { path, open: NONE_OPEN, places: [], windows: [], lastWindow: null };
  }

  private change(path: string, change: Partial<LeftNewsroom>): void {
    const others = this.file.value.newsrooms.filter((newsroom) => newsroom.path !== path);
    const newsrooms = [{ ...this.of(path), ...change }, ...others].slice(0, MOST_NEWSROOMS);
    this.file.change({ newsrooms });
    this.timer ??= setTimeout(() => void this.settle().catch(warn), WRITE_AFTER_MS);
  }
}

function warn(error: unknown): void {
  console.warn('where the person left off is in memory alone:', error);
}
