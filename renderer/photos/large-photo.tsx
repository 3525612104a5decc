import { ArrowLeft, ArrowRight, Crop, Grid3x3 } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { runAction, shownKeyOf } from '../actions/actions';
import { runPhotoKey } from '../actions/photo-keys';
import { useApp } from '../app-store';
import { IconButton } from '../ui/button';
import { LargePicture } from './large-picture';
import { usePhotoZoom } from './photo-zoom';
import { showLarge, stepPhoto, usePhotos } from './photos';
import { RightsWords } from './rights-mark';

/** One photo as large as there is room, or in the pixels it has for pages; arrows go to the next. */
export function LargePhoto() {
  const { shown, selection } = usePhotos();
  const readOnly = useApp((state) => state.newsroom?.readOnly === true);
  const isZoomed = usePhotoZoom();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const at = shown.findIndex(({ id }) => id === selection.current);
  const photo = shown[at];
  if (photo === undefined) return null;
  return (
    <div role="presentation" className="large-photo" onKeyDown={largeKey}>
      <LargePicture ref={ref} photo={photo} isZoomed={isZoomed} />
      <div className="large-photo-bar">
        <IconButton label="Back to all photos" shortcut="Esc" onClick={() => showLarge(false)}>
          <Grid3x3 size={16} />
        </IconButton>
        <span className="large-photo-name">
          {photo.fileName} · {photo.width} × {photo.height}
        </span>
        <RightsWords terms={photo} />
        <IconButton
          label="Crop…"
          shortcut={shownKeyOf('crop-photo')}
          disabled={readOnly}
          onClick={() => runAction('crop-photo')}
        >
          <Crop size={16} />
        </IconButton>
        <span className="large-photo-count">
          {at + 1} of {shown.length}
        </span>
        <IconButton
          label="Previous photo"
          shortcut="←"
          disabled={at === 0}
          onClick={() => stepPhoto(-1)}
        >
          <ArrowLeft size={16} />
        </IconButton>
        <IconButton
          label="Next photo"
          shortcut="→"
          disabled={at === shown.length - 1}
          onClick={() => stepPhoto(1)}
        >
          <ArrowRight size={16} />
        </IconButton>
      </div>
    </div>
  );
}

/** Up and down go to the photos beside it too: there are no rows. */
function largeKey(event: KeyboardEvent): void {
  if (runPhotoKey(event) || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
  event.preventDefault();
  stepPhoto(event.key === 'ArrowDown' ? 1 : -1);
}
