import { Search } from 'lucide-react';
import { setPhotoFilter, usePhotos } from './photos';

/** Which photos are on the wall, by words. */
export function PhotoFilterBar() {
  const text = usePhotos(({ filter }) => filter.text);
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
    </search>
  );
}
