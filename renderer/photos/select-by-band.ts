import type { PhotoSummary } from '../../shared/summary';
import type { BandDrag } from '../ui/band/use-band';
import { setSelection, usePhotos } from './photos';
import { selectTouched } from './selection';
import { leaveTyping } from './typing';

/** Selects what a band on the wall touches, while it is drawn; what is known of them is read at its end. */
export function selectByBand(isAdding: boolean): BandDrag<PhotoSummary> {
  const before = usePhotos.getState().selection;
  leaveTyping();
  return {
    touch(photos) {
      const ids = photos.map(({ id }) => id);
      usePhotos.setState({ selection: selectTouched(before, ids, isAdding) });
    },
    end: () => setSelection(usePhotos.getState().selection),
    giveUp: () => setSelection(before),
  };
}
