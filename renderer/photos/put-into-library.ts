import type { Photo } from '../../shared/photo';
import { PHOTO_FIELDS } from '../../shared/photos/photo-fields';
import type { SharedWord } from '../../shared/photos/two-levels';
import { notify } from '../app-store';
import { changePhotos } from './change-photos';
import { photoInLibrary } from './library';

/** Makes what a story says of a photo the library's words; the notice of it takes that back. */
export function putIntoLibrary(photo: Photo, word: SharedWord, words: string): void {
  const before = photo[word];
  const takeBack = () => {
    const now = photoInLibrary(photo.id);
    if (now?.[word] === words) changePhotos([now], () => ({ [word]: before }), '');
    else notify('The library says something else by now, which stays.');
  };
  changePhotos([photo], () => ({ [word]: words }), '');
  notify(`The library has this ${PHOTO_FIELDS[word].label.toLowerCase()} now.`, {
    action: { label: 'Undo', run: takeBack },
  });
}
