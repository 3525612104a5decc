import { ArrowDownUp, List } from 'lucide-react';
import { IconButton } from '../ui/button';
import type { PhotoFilter } from './photo-choices';
import { setPhotoFilter, usePhotos } from './photos';
import { setWallView, toggleList, useWallView, type PictureSize } from './wall-view';

/** Above the wall: which of the photos are on it, in which order, and how large. */
export function WallBar() {
  const { show, stars, sort, isReversed } = usePhotos(({ filter }) => filter);
  const { isList, size } = useWallView();
  return (
    <div className="wall-bar" role="group" aria-label="The wall">
      <select
        className="select"
        aria-label="Show"
        value={show}
        onChange={(event) => setPhotoFilter({ show: event.target.value as PhotoFilter['show'] })}
      >
        <option value="">All photos</option>
        <option value="picked">Picked</option>
        <option value="unrejected">Not rejected</option>
        <option value="rejected">Rejected</option>
        <option value="uncaptioned">Without a caption</option>
        <option value="errors">With errors</option>
        <option value="used">In use</option>
        <option value="unused">Not in use</option>
      </select>
      <select
        className="select"
        aria-label="At least stars"
        value={stars}
        onChange={(event) => setPhotoFilter({ stars: Number(event.target.value) })}
      >
        <option value="0">Any stars</option>
        {[1, 2, 3, 4, 5].map((count) => (
          <option key={count} value={count}>
            {'★'.repeat(count)}
            {count < 5 && ' or more'}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label="Sort"
        value={sort}
        onChange={(event) => setPhotoFilter({ sort: event.target.value as PhotoFilter['sort'] })}
      >
        <option value="added">Last added</option>
        <option value="taken">Last taken</option>
        <option value="name">File name</option>
        <option value="rating">Stars</option>
      </select>
      <IconButton
        label="Reverse the order"
        pressed={isReversed}
        onClick={() => setPhotoFilter({ isReversed: !isReversed })}
      >
        <ArrowDownUp size={16} />
      </IconButton>
      <span className="wall-bar-view">
        <select
          className="select"
          aria-label="Size of pictures"
          disabled={isList}
          value={size}
          onChange={(event) => setWallView({ size: event.target.value as PictureSize })}
        >
          <option value="small">Small</option>
          <option value="medium">Medium</option>
          <option value="large">Large</option>
        </select>
        <IconButton label="Show as a list" pressed={isList} onClick={toggleList}>
          <List size={16} />
        </IconButton>
      </span>
    </div>
  );
}
