import { z } from 'zod';

/** Where the cursor is in a story, and how far it is scrolled. */
export const storyPlace = z.strictObject({
  /** The body, or which of the story's other text fields, from the top. */
  field: z.union([z.int().min(0), z.literal('body')]),
  /** Ends of the selection, as the field counts: characters, or positions of the body. */
  from: z.int().min(0),
  to: z.int().min(0),
  /** Pixels. */
  scroll: z.number().min(0),
  /**
   * The first of the body's blocks in sight, and how many pixels of it are scrolled out of sight: it is
   * found again in a page of another width. Null above the body, where `scroll` counts.
   */
  top: z.strictObject({ block: z.int().min(0), hidden: z.number() }).nullable(),
});
export type StoryPlace = z.infer<typeof storyPlace>;
