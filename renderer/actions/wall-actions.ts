import { whyNoComparison } from '../photos/comparison';
import { comparePhotos, usePhotos } from '../photos/photos';
import { focusWhenThere } from '../ui/focus-when-there';
import type { Action } from './action';
import { notOnPhotos, onPhotos } from './conditions';

/** What is done with the photos on the wall. */
export const wallActions: readonly Action[] = [
  {
    id: 'photos-as-list',
    label: 'Show photos as a list or small',
    menu: 'View',
    separated: true,
    mainWindow: 'alone',
    whyNot: notOnPhotos,
    run: async () => {
      (await import('../photos/wall-view')).toggleList();
      focusWhenThere(
        () => document.querySelector<HTMLElement>('.photo-wall [data-grid-item][tabindex="0"]'),
        onPhotos,
      );
    },
  },
  {
    id: 'compare-photos',
    label: 'Compare selected photos',
    menu: 'View',
    mainWindow: 'alone',
    whyNot: () => notOnPhotos() ?? whyNoComparison(usePhotos.getState().selection.ids.size),
    run: comparePhotos,
  },
];
