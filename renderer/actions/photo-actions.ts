import { openDialog } from '../app-store';
import type { Action } from './action';
import { cannotWrite, noPhotos } from './conditions';

/** What is done with the photos that are selected. */
export const photoActions: readonly Action[] = [
  {
    id: 'stationery',
    label: 'Stationery…',
    menu: 'Edit',
    mainWindow: 'alone',
    keys: 'Mod+Shift+Y',
    separated: true,
    whyNot: () => cannotWrite() ?? noPhotos(),
    run: () => openDialog('stationery'),
  },
];
