import { Check, X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { runAction } from '../actions/actions';
import { useApp } from '../app-store';
import type { PhotoSummary } from '../../shared/summary';
import { Button } from '../ui/button';
import { VirtualGrid } from '../ui/virtual-grid';
import { ErrorMark } from './checks/error-mark';
import { checkInSight } from './checks/wall-errors';
import { markByKey } from './mark-by-key';
import { NO_PHOTO_FILTER } from './photo-choices';
import { carryPhotos } from './photo-drag';
import { selectedIds, selectPhoto, setPhotoFilter, showLarge, usePhotos } from './photos';
import { RightsMark } from './rights-mark';
import { howPressed } from './selection';

const CELL_WIDTH = 180;
const CELL_HEIGHT = 176;

/** All photos that fit, small. Arrows move and select, with Shift a range, with Control one more. */
export function PhotoWall() {
  const shown = usePhotos((state) => state.shown);
  const current = usePhotos((state) => state.selection.current);
  const isEmpty = usePhotos(({ photos }) => photos?.length === 0);
  const isRead = usePhotos(({ photos }) => photos !== null);
  const [startAt] = useState(() => placeOf(current, shown));
  if (isEmpty) return <NoPhotos />;
  if (isRead && shown.length === 0) return <NoneFits />;
  return (
    <VirtualGrid
      items={shown}
      label="Photos"
      className="photo-wall"
      cellWidth={CELL_WIDTH}
      rowHeight={CELL_HEIGHT}
      gap={12}
      keyOf={({ id }) => id}
      {...(startAt !== null && { startAt })}
      onShown={checkInSight}
      onMove={({ id }, extends_) => selectPhoto(id, extends_ ? 'range' : 'only')}
    >
      {(photo, tabIndex) => <PhotoCell photo={photo} tabIndex={tabIndex} />}
    </VirtualGrid>
  );
}

function PhotoCell({ photo, tabIndex }: { photo: PhotoSummary; tabIndex: 0 | -1 }) {
  const isSelected = usePhotos(({ selection }) => selection.ids.has(photo.id));
  const { id, pick, rating, caption, fileName, headline } = photo;
  return (
    <button
      type="button"
      className={`photo-cell ${pick}`}
      data-grid-item
      tabIndex={tabIndex}
      aria-pressed={isSelected}
      title={caption || undefined}
      draggable
      onDragStart={(event) => carryPhotos(event, isSelected ? selectedIds() : [id])}
      onClick={(event) => selectPhoto(id, howPressed(event))}
      onDoubleClick={() => showLarge(true)}
      onKeyDown={(event) => cellKey(event, id)}
    >
      <span className="photo-cell-picture">
        <img src={`media://${id}/thumb`} alt="" draggable={false} />
        {pick === 'picked' && (
          <Check className="photo-flag" size={14} role="img" aria-label="Picked" />
        )}
        {pick === 'rejected' && (
          <X className="photo-flag" size={14} role="img" aria-label="Rejected" />
        )}
        <RightsMark terms={photo} />
      </span>
      <span className="photo-cell-name" dir="auto">
        {headline || caption || fileName}
      </span>
      <span className="photo-cell-facts">
        {rating > 0 && (
          <span role="img" aria-label={`${rating} stars`}>
            {'★'.repeat(rating)}
          </span>
        )}
        {caption === '' && <span className="photo-uncaptioned">No caption</span>}
        <ErrorMark photoId={id} />
      </span>
    </button>
  );
}

/** Where the hands were before a photo was looked at in large. */
function placeOf(current: string | null, shown: readonly PhotoSummary[]): number | null {
  const at = shown.findIndex(({ id }) => id === current);
  return at < 0 ? null : at;
}

function cellKey(event: KeyboardEvent, id: string): void {
  if (markByKey(event)) return;
  const { key, ctrlKey, metaKey } = event;
  if (key === 'Enter') showLarge(true);
  else if (key === ' ') selectPhoto(id, ctrlKey || metaKey ? 'toggle' : 'only');
  else return;
  event.preventDefault();
}

function NoPhotos() {
  const readOnly = useApp((state) => state.newsroom?.readOnly);
  return (
    <div className="empty">
      <h2>No photos yet</h2>
      <p>
        Drop pictures here, or add the folder of a memory card: captions and credits in them are
        read.
      </p>
      <Button look="primary" onClick={() => runAction('add-photos')} disabled={readOnly}>
        Add pictures…
      </Button>
    </div>
  );
}

function NoneFits() {
  return (
    <div className="empty">
      <h2>No photo fits</h2>
      <p>Try fewer words, or show all photos.</p>
      <Button onClick={() => setPhotoFilter(NO_PHOTO_FILTER)}>Clear filters</Button>
    </div>
  );
}
