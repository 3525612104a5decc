import { memo } from 'react';
import type { PhotoSummary } from '../../shared/summary';
import { VirtualGrid } from '../ui/virtual-grid';
import { ErrorMark } from './checks/error-mark';
import { checkInSight } from './checks/wall-errors';
import type { PhotoSort } from './photo-choices';
import { photoEvents } from './photo-events';
import { PhotoFlag, PhotoStars } from './photo-marks';
import { selectOnTheWay, setPhotoFilter, usePhotos } from './photos';
import { RightsMark } from './rights-mark';
import { selectByBand } from './select-by-band';
import { WallPicture } from './wall-picture';

const ROW_HEIGHT = 44;
const HEADER_HEIGHT = 32;

/** The columns in order; those with an order of their own can be sorted by. */
const COLUMNS: readonly { name: string; sort?: PhotoSort }[] = [
  { name: 'Picture' },
  { name: 'File name', sort: 'name' },
  { name: 'Headline or caption' },
  { name: 'Creator' },
  { name: 'Credit' },
  { name: 'Date', sort: 'taken' },
  { name: 'Size' },
  { name: 'Stars', sort: 'rating' },
];

/** All photos that fit, one a row. Keys and mouse do what they do on the wall. */
export function PhotoTable(place: { startAt?: number }) {
  const shown = usePhotos((state) => state.shown);
  return (
    <VirtualGrid
      items={shown}
      label="Photos"
      className="photo-wall photo-table"
      rowHeight={rowHeight}
      keyOf={({ id }) => id}
      header={{ row: <Headers />, height: HEADER_HEIGHT }}
      {...place}
      onShown={checkInSight}
      onMove={selectOnTheWay}
      onBand={selectByBand}
    >
      {(photo, tabIndex, index) => <PhotoRow photo={photo} tabIndex={tabIndex} index={index} />}
    </VirtualGrid>
  );
}

const rowHeight = () => ROW_HEIGHT;

function Headers() {
  const { sort, isReversed } = usePhotos(({ filter }) => filter);
  return (
    <div role="rowgroup" className="photo-headers">
      <div role="row" aria-rowindex={1} className="photo-row">
        {COLUMNS.map((column) => {
          const { name } = column;
          const isSorted = column.sort === sort;
          return (
            <span
              key={name}
              role="columnheader"
              {...(isSorted && { 'aria-sort': directionOf(sort, isReversed) })}
            >
              {column.sort === undefined ? (
                name
              ) : (
                <button type="button" onClick={() => sortBy(column.sort)}>
                  {name}
                  {isSorted && <span aria-hidden>{isReversed ? ' ↑' : ' ↓'}</span>}
                </button>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** Names go up, dates and stars down, unless reversed. */
function directionOf(sort: PhotoSort, isReversed: boolean): 'ascending' | 'descending' {
  return (sort === 'name') === isReversed ? 'descending' : 'ascending';
}

/** Once more turns the order round. */
function sortBy(sort: PhotoSort = 'added'): void {
  const { filter } = usePhotos.getState();
  const isSame = filter.sort === sort;
  setPhotoFilter({ sort, isReversed: isSame && !filter.isReversed });
}

interface PhotoRowProps {
  photo: PhotoSummary;
  tabIndex: 0 | -1;
  index: number;
}

const PhotoRow = memo(function PhotoRow({ photo, tabIndex, index }: PhotoRowProps) {
  const isSelected = usePhotos(({ selection }) => selection.ids.has(photo.id));
  const { id, pick, fileName, headline, caption, creators, credit, dateCreated } = photo;
  return (
    <div
      role="row"
      className={`photo-row ${pick}`}
      data-grid-item
      tabIndex={tabIndex}
      aria-selected={isSelected}
      aria-rowindex={index + 2}
      {...photoEvents(id)}
    >
      <span role="gridcell" className="photo-row-picture">
        <WallPicture photoId={id} />
        <PhotoFlag pick={pick} />
        <RightsMark terms={photo} />
      </span>
      <span role="gridcell" dir="auto">
        {fileName}
      </span>
      <span role="gridcell" className="photo-row-words" title={caption || undefined}>
        <span dir="auto">
          {headline || caption || <span className="photo-uncaptioned">No caption</span>}
        </span>
        <ErrorMark photoId={id} />
      </span>
      <span role="gridcell" dir="auto">
        {creators.join(', ')}
      </span>
      <span role="gridcell" dir="auto">
        {credit}
      </span>
      <span role="gridcell">
        {dateCreated.slice(0, 'YYYY-MM-DD hh:mm'.length).replace('T', ' ')}
      </span>
      <span role="gridcell">
        {photo.width} × {photo.height}
      </span>
      <span role="gridcell">
        <PhotoStars photo={photo} />
      </span>
    </div>
  );
});
