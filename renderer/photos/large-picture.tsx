import type { ComponentProps, KeyboardEvent } from 'react';
import type { PhotoSummary } from '../../shared/summary';
import { markByKey } from './mark-by-key';

interface LargePictureProps extends Pick<ComponentProps<'button'>, 'ref' | 'onFocus' | 'onClick'> {
  photo: PhotoSummary;
  isZoomed: boolean;
}

/** A photo as large as there is room, or in the pixels it has for pages; a press changes that. */
export function LargePicture({ photo, isZoomed, ...button }: LargePictureProps) {
  const { id, headline, fileName, altText, caption } = photo;
  return (
    <button
      type="button"
      className={isZoomed ? 'large-photo-picture zoomed' : 'large-photo-picture'}
      aria-pressed={isZoomed}
      aria-label={`Zoom ${headline || fileName}`}
      {...button}
    >
      <img src={`media://${id}/page`} alt={altText || caption} />
    </button>
  );
}

/** Marks the photo that is looked at, or does what a key stands for there. @param actOf null of other keys */
export function actByKey(event: KeyboardEvent, actOf: (key: string) => (() => void) | null): void {
  if (markByKey(event)) return;
  const act = actOf(event.key);
  if (act === null) return;
  event.preventDefault();
  act();
}
