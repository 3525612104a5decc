import { attempt, notify, useApp } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { fileBytes } from '../file-bytes';
import { request } from '../ipc';
import type { PasteResult } from '../../shared/ipc';
import { isTypographyOn } from '../typography/switch';
import { isStoryWindow } from '../windows/this-window';
import { closeStories } from './close-story';
import { goToFeed, openStory } from './open-story';

/** Makes a story (or several) of the article on the clipboard and opens the first. */
export function pasteAsStory(): Promise<void> {
  return pasteFrom(() => request('paste.fromClipboard', { typography: isTypographyOn() }));
}

/** The same for a text file that was dropped on the window. */
export async function pasteFile(file: File): Promise<void> {
  const bytes = await fileBytes(file);
  const typography = isTypographyOn();
  return pasteFrom(() => request('paste.fromFile', { name: file.name, bytes, typography }));
}

async function pasteFrom(paste: () => Promise<PasteResult>): Promise<void> {
  if (useApp.getState().newsroom?.readOnly !== false) return;
  const result = await attempt(paste);
  const first = result?.stories[0];
  if (result === undefined || first === undefined) return;
  await openStory(first.id, 'new-tab');
  void refreshStories();
  const ids = result.stories.map(({ id }) => id);
  notify([madeWords(result), leftOutWords(result)].join(' '), {
    action: { label: 'Undo', run: () => void spikeAll(ids) },
  });
}

function madeWords({ stories }: PasteResult): string {
  const videos = stories.filter(({ kind }) => kind === 'video').length;
  const made = [
    plural(stories.length - videos, 'story', 'stories'),
    plural(videos, 'video', 'videos'),
  ];
  return `Made ${made.filter(Boolean).join(' and ')}.`;
}

function plural(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? one : many}`;
}

function leftOutWords({ leftOut }: PasteResult): string {
  return leftOut.length === 0 ? 'Nothing was left out.' : leftOut.join(' ');
}

/** Nothing that was made is thrown away: taken back, it is spiked, and can be unspiked. */
async function spikeAll(ids: readonly string[]): Promise<void> {
  // A window of one story has no feed to go to.
  if (!isStoryWindow) goToFeed();
  if (!(await closeStories(ids))) return;
  let spiked = 0;
  for (const id of ids) {
    await attempt(async () => {
      const story = await request('stories.open', id);
      await request('stories.save', { ...story, state: 'spiked' });
      spiked += 1;
    });
  }
  void refreshStories();
  if (spiked === 0) return;
  notify(ids.length === 1 ? 'The story is spiked.' : `${spiked} of ${ids.length} are spiked.`);
}
