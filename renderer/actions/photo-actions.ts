import { openDialog } from '../app-store';
import { selectedIds } from '../photos/photos';
import { goToStories } from '../story/open-story';
import type { Action } from './action';
import { cannotChangeStory, cannotWrite, noPhotos, session } from './conditions';

/** What is done with the photos that are selected. */
export const photoActions: readonly Action[] = [
  {
    id: 'stationery',
    label: 'Stationery…',
    words: 'caption template',
    menu: 'Edit',
    mainWindow: 'alone',
    keys: 'Mod+Shift+Y',
    separated: true,
    whyNot: () => cannotWrite() ?? noPhotos(),
    run: () => openDialog('stationery'),
  },
  {
    id: 'photos-into-story',
    label: 'Put selected photos into story',
    words: 'insert pictures images',
    menu: 'Insert',
    separated: true,
    mainWindow: 'alone',
    whyNot: () => noPhotos() ?? cannotChangeStory(),
    run: putIntoStory,
  },
  {
    id: 'replace-photo',
    label: 'Replace photo everywhere…',
    menu: 'Edit',
    mainWindow: 'alone',
    whyNot: () => noPhotos() ?? severalSelected() ?? cannotWrite(),
    run: replacePhoto,
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
