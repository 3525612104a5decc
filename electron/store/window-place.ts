import { z } from 'zod';
import type { WindowPlace } from '../first-look';

/** Where a window is on the screens, in pixels. */
export const windowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
}) satisfies z.ZodType<WindowPlace>;
