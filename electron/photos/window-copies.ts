import { join } from 'node:path';
import { makeFolder } from '../store/folders';
import { isInside } from '../store/inside';
import type { RenditionSize } from './renditions';

/** What the window shows photos at: all are made at once. */
export const COPY_SIZES = ['thumb', 'card', 'page'] as const satisfies readonly RenditionSize[];

/** Folder of smaller copies in a newsroom that can be written in. */
export function copiesIn(newsroom: string): string {
  return join(newsroom, '.copydesk', 'renditions');
}

/** As `copiesIn`, made where it is not there; null where it is a link out of the newsroom. */
export async function ownCopiesFolder(newsroom: string): Promise<string | null> {
  const folder = copiesIn(newsroom);
  if (!(await isInside(newsroom, join(newsroom, '.copydesk')))) return null;
  await makeFolder(folder);
  return (await isInside(newsroom, folder)) ? folder : null;
}
