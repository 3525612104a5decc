import { whyNoComparison } from '../photos/comparison';
import {
  comparePhotos,
  endComparing,
  selectAllPhotos,
  showLarge,
  stepCompared,
  stepPhoto,
  usePhotos,
} from '../photos/photos';
import { toggleZoom } from '../photos/photo-zoom';
import { focusWhenThere } from '../ui/focus-when-there';
import type { Action } from './action';
import { noPhotos, notOnPhotos, onPhotos } from './conditions';

const whyNotCompared = () =>
  notOnPhotos() ?? whyNoComparison(usePhotos.getState().selection.ids.size);

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
    id: 'large-photo',
    label: 'Show photo large',
    menu: 'Photo',
    mainWindow: 'alone',
    separated: true,
    ownKeys: ['Enter'],
    whyNot: () => noPhotos() ?? (isLookedAt() ? 'A photo is shown large already.' : null),
    run: () => showLarge(true),
  },
  {
    id: 'compare-photos',
    label: 'Compare selected photos',
    menu: 'Photo',
    mainWindow: 'alone',
    ownKeys: ['C'],
    whyNot: whyNotCompared,
    refusal: () => (isLookedAt() ? null : whyNotCompared()),
    run: comparePhotos,
  },
  {
    id: 'zoom-photo',
    label: 'Zoom photo in or out',
    menu: 'Photo',
    mainWindow: 'alone',
    ownKeys: ['Z'],
    whyNot: notLookedAt,
    run: toggleZoom,
  },
  {
    id: 'all-photos',
    label: 'Back to all photos',
    menu: 'Photo',
    mainWindow: 'alone',
    ownKeys: ['Escape'],
    whyNot: notLookedAt,
    run: () => (isComparing() ? endComparing() : showLarge(false)),
  },
  {
    id: 'next-photo',
    label: 'Next photo',
    menu: 'Photo',
    mainWindow: 'alone',
    ownKeys: ['ArrowRight', 'Mod+Enter'],
    whyNot: () => noneAt(-1, 'This is the last photo.'),
    run: () => step(1),
  },
  {
    id: 'previous-photo',
    label: 'Previous photo',
    menu: 'Photo',
    mainWindow: 'alone',
    ownKeys: ['ArrowLeft', 'Mod+Shift+Enter'],
    whyNot: () => noneAt(0, 'This is the first photo.'),
    run: () => step(-1),
  },
  {
    id: 'select-all-photos',
    label: 'Select all photos',
    menu: 'Photo',
    mainWindow: 'alone',
    ownKeys: ['Mod+A'],
    whyNot: () => notOnPhotos() ?? (isComparing() ? COMPARING : noneShown()),
    run: selectAllPhotos,
  },
];

const COMPARING = 'Photos are side by side: go back to all photos first.';

function isComparing(): boolean {
  return usePhotos.getState().compared.length > 0;
}

/** Large, or side by side with others. */
function isLookedAt(): boolean {
  return usePhotos.getState().isLarge || isComparing();
}

function notLookedAt(): string | null {
  return notOnPhotos() ?? (isLookedAt() ? null : 'No photo is shown large.');
}

function noneShown(): string | null {
  return usePhotos.getState().shown.length > 0 ? null : 'There are no photos on the wall.';
}

/** @param end place of the photo on the wall that none is beyond: 0, or -1 for the last. */
function noneAt(end: 0 | -1, isEnd: string): string | null {
  const { shown, selection } = usePhotos.getState();
  const isThere = !isComparing() && shown.at(end)?.id === selection.current;
  return notOnPhotos() ?? noneShown() ?? (isThere ? isEnd : null);
}

/** The keys go along on the wall. */
function step(by: 1 | -1): void {
  if (isComparing()) {
    stepCompared(by);
    return;
  }
  stepPhoto(by);
  const { shown, selection, isLarge } = usePhotos.getState();
  const at = shown.findIndex(({ id }) => id === selection.current);
  if (isLarge) return;
  focusWhenThere(
    () => document.querySelector<HTMLElement>(`.photo-wall [data-cell="${at}"] [data-grid-item]`),
    onPhotos,
    (now) => now.closest('.photo-wall') !== null,
  );
}
