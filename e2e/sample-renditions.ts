import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { RENDITION_WIDTHS, renderPicture, renditionOrder } from '../electron/photos/renditions';
import { SAMPLE_MEDIA, SAMPLE_RENDITIONS } from './newsroom-files';

const SIZES = Object.keys(RENDITION_WIDTHS) as (keyof typeof RENDITION_WIDTHS)[];

/**
 * Makes the smaller copies of the sample's photos once, as the first look at the sample does. Made in
 * each copy of it they would take up most of the processor while tests wait.
 */
export default async function makeSampleRenditions(): Promise<void> {
  await rm(SAMPLE_RENDITIONS, { recursive: true, force: true });
  for (const name of await readdir(SAMPLE_MEDIA)) {
    const [sha256 = ''] = basename(name).split('.');
    const original = join(SAMPLE_MEDIA, name);
    await renderPicture(renditionOrder(original, sha256, SAMPLE_RENDITIONS, SIZES));
  }
}
