import { openDialog } from '../app-store';
import { usePhotos } from '../photos/photos';
import type { Action } from './action';
import { cannotWrite, onPhotos } from './conditions';

/** What is done with the photos that are selected. */
export const photoActions: readonly Action[] = [
  {
    id: 'stationery',
    label: 'Stationery…',
    menu: 'Edit',
    keys: 'Mod+Shift+Y',
    separated: true,
    whyNot: () => cannotWrite() ?? noPhotoSelected(),
    run: () => openDialog('stationery'),
  },
];

function noPhotoSelected(): string | null {
  if (!onPhotos()) return 'The photos are not on screen.';
  return usePhotos.getState().selection.ids.size === 0 ? 'No photo is selected.' : null;
}
