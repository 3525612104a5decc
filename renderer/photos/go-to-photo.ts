import { AT_FAULT, usabilityAt } from '../../shared/photos/rights';
import { attempt, closeDialog, notify, useApp } from '../app-store';
import { request } from '../ipc';
import { focusWhenThere } from '../ui/focus-when-there';
import { isStoryWindow } from '../windows/this-window';
import { NO_PHOTO_FILTER } from './photo-choices';
import { refreshPhotos, selectPhoto, setPhotoFilter, showLarge, usePhotos } from './photos';
import { idOfRight } from './rights-fields';

/** The button that does. */
export const GO_TO_PHOTO = 'Go to photo';

/** Shows a photo among the others, the keys on what keeps it from being used; in the main window. */
export async function goToPhoto(id: string): Promise<void> {
  if (isStoryWindow) {
    closeDialog();
    await attempt(() => request('windows.showPhoto', id));
    return;
  }
  const wasThere = useApp.getState().screen === 'photos';
  await refreshPhotos();
  const isShown = () => usePhotos.getState().shown.some((photo) => photo.id === id);
  if (!isShown()) setPhotoFilter(NO_PHOTO_FILTER);
  if (!isShown()) {
    notify('This photo is no longer in the newsroom.');
    return;
  }
  showLarge(false);
  selectPhoto(id, 'only');
  closeDialog();
  useApp.setState({ screen: 'photos' });
  // The wall takes the keys as it comes.
  const isFree = () => wasThere || isOnWall(document.activeElement);
  focusWhenThere(() => (isFree() ? atFault(id) : null), undefined, isOnWall);
}

function isOnWall(element: Element | null): boolean {
  return element?.closest('.photo-wall') != null;
}

function atFault(id: string): HTMLElement | null {
  const { details, selection } = usePhotos.getState();
  const photo = details.get(id);
  if (photo === undefined || selection.current !== id) return null;
  const usability = usabilityAt(photo, new Date().toISOString());
  const right = usability === 'usable' ? 'embargo' : AT_FAULT[usability];
  return document.querySelector<HTMLElement>(`#${idOfRight(right)}:enabled`);
}
