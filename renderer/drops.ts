import { photoUseOf } from '../shared/photo-uses';
import { attempt, notify, useApp } from './app-store';
import { ingestFiles } from './photos/ingest/ingest';
import { placed } from './photos/photo-choice';
import { refreshPhotos } from './photos/photos';
import { useOpenStory } from './story/open-session';
import { isTextFile } from './paste/carried';
import { pasteFile } from './story/paste-story';
import { isHeld } from './windows/hold-still';

/**
 * Files dropped on the window: a text becomes a story, pictures join the open story. Without this
 * the page would be left for the file.
 */
export function listenToDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    // A dialog or the editor that has taken the drop says so.
    if (files.length === 0 || event.defaultPrevented) return;
    event.preventDefault();
    if (isHeld()) return;
    void attempt(() => takeFiles(files));
  });
}

async function takeFiles(files: readonly File[]): Promise<void> {
  // Among photos a text is one that cannot be taken in, not a story that takes the person away.
  const isText = (file: File) => isTextFile(file) && useApp.getState().screen !== 'photos';
  const texts = files.filter(isText);
  const others = files.filter((file) => !isText(file));
  for (const text of texts) await pasteFile(text);
  if (others.length > 0) await placePictures(others);
}

/** The story that is open and shown; behind the feed nobody would see where a picture went. */
function storyInSight() {
  return useApp.getState().screen === 'stories' ? useOpenStory.getState().session : null;
}

/** The first picture leads a story that has none yet; the others become figures where the cursor is. */
async function placePictures(files: readonly File[]): Promise<void> {
  const session = storyInSight();
  const photos = await ingestFiles(files, session === null ? 'wall' : 'use');
  if (photos.length === 0) return;
  if (useApp.getState().screen === 'photos') return refreshPhotos();
  // The notice of the ingest says it.
  if (session === null) return;
  // Whoever has gone on to another story meanwhile does not want them in that one.
  if (!session.editable || session !== storyInSight()) {
    notify(photos.length === 1 ? 'The photo was added.' : `${photos.length} photos were added.`);
    return;
  }
  const lead = session.bind('leadPhoto');
  const uses = photos.map(photoUseOf);
  const [first] = uses;
  const leads = first !== undefined && lead.get().photoId === null;
  if (leads) lead.set(placed(lead.get(), first));
  for (const figure of leads ? uses.slice(1) : uses) session.editor.commands.insertFigure(figure);
}
