import { Search } from 'lucide-react';
import type { PhotoFilter } from './photo-choices';
import { setPhotoFilter, usePhotos } from './photos';

/** Which photos are on the wall: by words and flags; and in which order. */
export function PhotoFilterBar() {
  const { text, pick, sort } = usePhotos(({ filter }) => filter);
  return (
    <search className="filter-bar" aria-label="Filter photos">
      <span className="search-box">
        <Search size={14} aria-hidden />
        <input
          type="search"
          id="photo-search"
          className="input"
          aria-label="Search photos"
          placeholder="Search photos"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={text}
          onChange={(event) => setPhotoFilter({ text: event.target.value })}
        />
      </span>
      <select
        className="select"
        aria-label="Show"
        value={pick}
        onChange={(event) => setPhotoFilter({ pick: event.target.value as PhotoFilter['pick'] })}
      >
        <option value="">All photos</option>
        <option value="picked">Picked</option>
        <option value="unrejected">Not rejected</option>
        <option value="rejected">Rejected</option>
        <option value="uncaptioned">Without a caption</option>
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
    </search>
  );
}
