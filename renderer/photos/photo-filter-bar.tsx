import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { focusWhenThere, whileHandsRest } from '../ui/focus-when-there';
import { selectPhoto, setPhotoFilter, usePhotos } from './photos';

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
          onKeyDown={goToFound}
        />
      </span>
    </search>
  );
}

/** On to what was found, as in lists of stories. */
function goToFound(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || !['ArrowDown', 'Enter'].includes(event.key)) return;
  const [first] = usePhotos.getState().shown;
  if (first === undefined) return;
  event.preventDefault();
  selectPhoto(first.id, 'only');
  document.querySelector('.photo-wall')?.scrollTo({ top: 0 });
  focusWhenThere(
    () => document.querySelector<HTMLElement>('.photo-wall [data-cell="0"] [data-grid-item]'),
    whileHandsRest(),
    (now) => now === event.target,
  );
}
