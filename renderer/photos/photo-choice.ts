import { photoUseOf } from '../../shared/photo-uses';
import type { PhotoUse } from '../../shared/story';
import type { PhotoSummary } from '../../shared/summary';
import { closeDialog, openDialog } from '../app-store';
import { afterClosing } from '../ui/after-closing';

let whenChosen: ((photo: PhotoUse) => void) | null = null;

/** Opens the photo picker; `chosen` gets the photo with its library caption, credit and alt text. */
export function choosePhoto(chosen: (photo: PhotoUse) => void): void {
  whenChosen = chosen;
  openDialog('photo-picker');
}

/** The picker's answer. */
export function photoChosen(photo: PhotoSummary): void {
  const chosen = whenChosen;
  whenChosen = null;
  closeDialog();
  afterClosing(() => chosen?.(photoUseOf(photo)));
}

/**
 * A chosen photo in the place of another: with its own words, but never over words that were
 * waiting for a picture.
 */
export function placed(before: PhotoUse, chosen: PhotoUse): PhotoUse {
  if (before.photoId !== null) return chosen;
  return {
    photoId: chosen.photoId,
    caption: before.caption || chosen.caption,
    credit: before.credit || chosen.credit,
    altText: before.altText || chosen.altText,
  };
}
