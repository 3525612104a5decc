import { join } from 'node:path';
import type { Copydesk } from './copydesk';
import { makeNewsroom, paragraphs } from './newsroom-files';

/** Opens a story whose body is “Words.” in a newsroom of its own, the cursor at the end. @returns the newsroom */
export async function openWords(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Open', body: paragraphs('Words.') },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Open').click();
  await copydesk.story.putCursorAt('end');
  return newsroom;
}
