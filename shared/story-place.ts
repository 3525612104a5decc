import { z } from 'zod';

/** Where the cursor is in a story, and how far it is scrolled. */
export const storyPlace = z.strictObject({
  /** Which of the story's text fields, from the top; the body is one of them. */
  field: z.int().min(0),
  /** Ends of the selection, as the field counts: characters, or positions of the body. */
  from: z.int().min(0),
  to: z.int().min(0),
  /** Pixels. */
  scroll: z.number().min(0),
});
export type StoryPlace = z.infer<typeof storyPlace>;
