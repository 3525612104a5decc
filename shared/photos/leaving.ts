import { z } from 'zod';

/** What of photos can leave the newsroom. */
export const photosLeave = z.strictObject({
  /** `inside`: with the words written into them; `sidecar`: as they came, the words beside them. */
  pictures: z.enum(['inside', 'sidecar', 'none']),
  /** Captions as a table. */
  csv: z.boolean(),
  /** Captions to read. */
  text: z.boolean(),
  /** A page of small pictures, to print. */
  sheet: z.boolean(),
});
export type PhotosLeave = z.infer<typeof photosLeave>;

/** Photos that left. */
export interface PhotosExported {
  folder: string;
  /** Pictures that are in it; where none were to leave, photos of which the words are. */
  left: number;
  /** What did not leave, or not as it should, in words. */
  problems: readonly string[];
}
