import type { ComponentProps } from 'react';
import type { PhotoSummary } from '../../shared/summary';
import { toggleZoom } from './photo-zoom';

interface LargePictureProps extends Pick<ComponentProps<'button'>, 'ref' | 'onFocus'> {
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
      onClick={toggleZoom}
      {...button}
    >
      <img src={`media://${id}/page`} alt={altText || caption} />
    </button>
  );
}
