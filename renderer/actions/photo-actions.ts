import { openDialog } from '../app-store';
import { selectedIds } from '../photos/photos';
import { goToStories } from '../story/open-story';
import type { Action } from './action';
import {
  cannotChangePhotos,
  cannotChangeStory,
  cannotWrite,
  noNewsroom,
  noPhotos,
  session,
} from './conditions';

/** What is done with the photos that are selected. */
export const photoActions: readonly Action[] = [
  {
    id: 'stationery',
    label: 'Stationery…',
    words: 'caption template',
    menu: 'Photo',
    mainWindow: 'alone',
    keys: 'Mod+Shift+Y',
    whyNot: cannotChangePhotos,
    run: () => openDialog('stationery'),
  },
  {
    id: 'photos-into-story',
    label: 'Put selected photos into story',
    words: 'insert pictures images',
    menu: 'Photo',
    mainWindow: 'alone',
    whyNot: () => noPhotos() ?? cannotChangeStory(),
    run: putIntoStory,
  },
  {
    id: 'replace-photo',
    label: 'Replace photo everywhere…',
    menu: 'Photo',
    mainWindow: 'alone',
    whyNot: () => noPhotos() ?? severalSelected() ?? cannotWrite(),
    run: replacePhoto,
  },
  {
    id: 'remove-photos',
    label: 'Remove from newsroom…',
    words: 'delete photos pictures images bin trash',
    menu: 'Photo',
    mainWindow: 'alone',
    separated: true,
    ownKeys: ['Delete', 'Mod+Backspace'],
    notHeld: true,
    whyNot: cannotChangePhotos,
    refusal: cannotChangePhotos,
    run: async () => (await import('../photos/remove-photos')).beginRemoving(),
  },
  {
    id: 'removed-photos',
    label: 'Removed photos…',
    words: 'deleted pictures images bin trash restore',
    menu: 'Photo',
    mainWindow: 'from-anywhere',
    whyNot: noNewsroom,
    run: () => openDialog('removed-photos'),
  },
];

function severalSelected(): string | null {
  return selectedIds().length > 1 ? 'More than one photo is selected.' : null;
}

/** Into the story in front, where its cursor is or was last. */
async function putIntoStory(): Promise<void> {
  const open = session();
  if (open === null) return;
  const ids = selectedIds();
  const { putAtCursor } = await import('../story/put-photos');
  goToStories();
  await putAtCursor(open.editor, ids);
}

async function replacePhoto(): Promise<void> {
  const [id] = selectedIds();
  const { replaceEverywhere } = await import('../photos/replace-photo');
  if (id !== undefined) replaceEverywhere(id);
}
