import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportJob } from '../format';
import { composePage, readBody } from './compose-page';
import { PAGE_FILE } from './own-export';
import { writePictures } from './pictures';

/**
 * Writes the page and its pictures into `job.folder`.
 *
 * @returns name of the page's file.
 * @throws as `Format.write`; UserError `refused` when the body holds blocks that are not known.
 */
export async function writePage(job: ExportJob): Promise<string> {
  const body = readBody(job.story);
  const pictures = await writePictures(job);
  job.signal.throwIfAborted();
  const steps = pictures.size + 1;
  job.progress(steps - 1, steps, 'Page');
  const { html } = composePage(job, body, pictures);
  await writeFile(join(job.folder, PAGE_FILE), html, { flag: 'wx', flush: true });
  job.progress(steps, steps, 'Page');
  return PAGE_FILE;
}
