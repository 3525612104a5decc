import { useMemo, useState, type ChangeEvent } from 'react';
import type { PhotoSummary } from '../../shared/summary';
import { chosenPhotos, NO_PHOTO_FILTER } from './photo-choices';

/**
 * A search box over photos, beside the wall's own.
 *
 * @param photos null while they are not known.
 * @returns those with the words that are typed, and what makes an input the box.
 */
export function usePhotoSearch(photos: readonly PhotoSummary[] | null) {
  const [text, setText] = useState('');
  const shown = useMemo(
    () => chosenPhotos(photos ?? [], { ...NO_PHOTO_FILTER, text }),
    [photos, text],
  );
  const box = {
    type: 'search',
    className: 'input',
    dir: 'auto',
    'aria-label': 'Search photos',
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.target.value),
  } as const;
  return { shown, box };
}
