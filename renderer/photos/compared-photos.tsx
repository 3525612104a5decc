import { ArrowLeft, ArrowRight, Grid3x3 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PhotoSummary } from '../../shared/summary';
import { runPhotoKey } from '../actions/photo-keys';
import { IconButton } from '../ui/button';
import { LargePicture } from './large-picture';
import { PhotoFlag, PhotoStars } from './photo-marks';
import { usePhotoZoom } from './photo-zoom';
import { endComparing, selectPhoto, stepCompared, usePhotos } from './photos';
import { RightsMark } from './rights-mark';

/** Photos side by side, all zoomed alike; arrows put the next in the place of the last. */
export function ComparedPhotos() {
  const compared = usePhotos((state) => state.compared);
  const shown = usePhotos((state) => state.shown);
  const isZoomed = usePhotoZoom();
  const panes = useRef<HTMLDivElement>(null);
  useEffect(() => panes.current?.querySelector('button')?.focus(), []);
  const photos = compared.flatMap((id) => shown.find((photo) => photo.id === id) ?? []);
  return (
    <div role="presentation" className="large-photo" onKeyDown={runPhotoKey}>
      <div
        role="group"
        aria-label="Photos side by side"
        className="compared-photos"
        ref={panes}
        onScrollCapture={(event) => scrollAlike(event.target as HTMLElement, panes.current)}
      >
        {photos.map((photo, index) => (
          // By its place: the keys stay in the last one when another is put there.
          <ComparedPhoto key={index} photo={photo} isZoomed={isZoomed} />
        ))}
      </div>
      <div className="large-photo-bar">
        <IconButton label="Back to all photos" shortcut="Esc" onClick={endComparing}>
          <Grid3x3 size={16} />
        </IconButton>
        <span className="large-photo-name">{photos.length} photos side by side</span>
        <IconButton
          label="Previous photo on the right"
          shortcut="←"
          onClick={() => stepCompared(-1)}
        >
          <ArrowLeft size={16} />
        </IconButton>
        <IconButton label="Next photo on the right" shortcut="→" onClick={() => stepCompared(1)}>
          <ArrowRight size={16} />
        </IconButton>
      </div>
    </div>
  );
}

interface ComparedPhotoProps {
  photo: PhotoSummary;
  isZoomed: boolean;
}

function ComparedPhoto({ photo, isZoomed }: ComparedPhotoProps) {
  const { id, fileName, headline, pick } = photo;
  const isCurrent = usePhotos(({ selection }) => selection.current === id);
  return (
    <div className={isCurrent ? 'compared-photo current' : 'compared-photo'}>
      <LargePicture photo={photo} isZoomed={isZoomed} onFocus={() => selectPhoto(id, 'only')} />
      <span className="compared-photo-facts">
        <PhotoFlag pick={pick} />
        <span className="large-photo-name" dir="auto">
          {headline || fileName}
        </span>
        <PhotoStars photo={photo} />
        <RightsMark terms={photo} />
      </span>
    </div>
  );
}

/** Shows the same part of every picture, though they may be of different sizes. */
function scrollAlike(moved: HTMLElement, panes: HTMLElement | null): void {
  const share = (at: number, room: number) => (room > 0 ? at / room : 0);
  const { scrollLeft, scrollWidth, clientWidth, scrollTop, scrollHeight, clientHeight } = moved;
  const across = share(scrollLeft, scrollWidth - clientWidth);
  const down = share(scrollTop, scrollHeight - clientHeight);
  for (const other of panes?.querySelectorAll<HTMLElement>('.large-photo-picture') ?? []) {
    if (other === moved) continue;
    const left = Math.round(across * (other.scrollWidth - other.clientWidth));
    const top = Math.round(down * (other.scrollHeight - other.clientHeight));
    // Those that are there already would answer with a scroll of their own.
    if (Math.abs(other.scrollLeft - left) > 1 || Math.abs(other.scrollTop - top) > 1) {
      other.scrollTo(left, top);
    }
  }
}
