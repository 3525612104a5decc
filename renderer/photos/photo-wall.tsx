import { memo } from 'react';
import { runAction } from '../actions/actions';
import { useApp } from '../app-store';
import type { PhotoSummary } from '../../shared/summary';
import { Button } from '../ui/button';
import { VirtualGrid } from '../ui/virtual-grid';
import { ErrorMark } from './checks/error-mark';
import { checkInSight } from './checks/wall-errors';
import { NO_PHOTO_FILTER } from './photo-choices';
import { photoEvents } from './photo-events';
import { PhotoFlag, PhotoStars } from './photo-marks';
import { PhotoTable } from './photo-table';
import { selectOnTheWay, setPhotoFilter, usePhotos } from './photos';
import { RightsMark } from './rights-mark';
import { selectByBand } from './select-by-band';
import { WallPicture } from './wall-picture';
import { PICTURE_WIDTHS, useWallView } from './wall-view';

/** Pixels that a cell's words are high, with what is above and below them (`.photo-cell`). */
const WORDS_HEIGHT = 50;
/** Pixels beside a picture in its cell. */
const SIDES = 12;
/** Pictures on the wall are as high as most are: 3:2. */
const PICTURE_SHAPE = 2 / 3;

/** All photos that fit, small. Arrows move and select, with Shift a range, with Control one more. */
export function PhotoWall() {
  const shown = usePhotos((state) => state.shown);
  const isEmpty = usePhotos(({ photos }) => photos?.length === 0);
  const isRead = usePhotos(({ photos }) => photos !== null);
  const { isList, size } = useWallView();
  if (isEmpty) return <NoPhotos />;
  if (isRead && shown.length === 0) return <NoneFits />;
  if (isList) return <PhotoTable {...placeNow()} />;
  const cellWidth = PICTURE_WIDTHS[size];
  return (
    <VirtualGrid
      key={size}
      items={shown}
      label="Photos"
      className="photo-wall"
      cellWidth={cellWidth}
      rowHeight={rowHeight}
      gap={12}
      keyOf={({ id }) => id}
      {...placeNow()}
      onShown={checkInSight}
      onMove={selectOnTheWay}
      onBand={selectByBand}
    >
      {(photo, tabIndex) => <PhotoCell photo={photo} tabIndex={tabIndex} />}
    </VirtualGrid>
  );
}

function rowHeight(width: number): number {
  return Math.ceil((width - SIDES) * PICTURE_SHAPE) + WORDS_HEIGHT;
}

interface PhotoCellProps {
  photo: PhotoSummary;
  tabIndex: 0 | -1;
}

/** Drawn once: it is on its way over the screen in each frame of a scroll. */
const PhotoCell = memo(function PhotoCell({ photo, tabIndex }: PhotoCellProps) {
  const isSelected = usePhotos(({ selection }) => selection.ids.has(photo.id));
  const { id, pick, caption, fileName, headline } = photo;
  return (
    <button
      type="button"
      className={`photo-cell ${pick}`}
      data-grid-item
      tabIndex={tabIndex}
      aria-pressed={isSelected}
      title={caption || undefined}
      {...photoEvents(id)}
    >
      <span className="photo-cell-picture">
        <WallPicture photoId={id} />
        <PhotoFlag pick={pick} />
        <RightsMark terms={photo} />
      </span>
      <span className="photo-cell-name" dir="auto">
        {headline || caption || fileName}
      </span>
      <span className="photo-cell-facts">
        <PhotoStars photo={photo} />
        {caption === '' && <span className="photo-uncaptioned">No caption</span>}
        <ErrorMark photoId={id} />
      </span>
    </button>
  );
});

/** Where the keys are on the wall: it may be drawn anew. */
function placeNow(): { startAt?: number } {
  const { selection, shown } = usePhotos.getState();
  const at = shown.findIndex(({ id }) => id === selection.current);
  return at < 0 ? {} : { startAt: at };
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
