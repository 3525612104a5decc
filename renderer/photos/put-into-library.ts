import type { Photo } from '../../shared/photo';
import { PHOTO_FIELDS } from '../../shared/photos/photo-fields';
import type { SharedWord } from '../../shared/photos/two-levels';
import { notify } from '../app-store';
import { changePhotos } from './change-photos';

/** Makes what a story says of a photo the library's words; the notice of it takes that back. */
export function putIntoLibrary(photo: Photo, word: SharedWord, words: string): void {
  const before = photo[word];
  changePhotos([photo], () => ({ [word]: words }), '');
  notify(`The library has this ${PHOTO_FIELDS[word].label.toLowerCase()} now.`, {
    action: {
      label: 'Undo',
      run: () => changePhotos([{ ...photo, [word]: words }], () => ({ [word]: before }), ''),
    },
  });
}
