import type { ChangedPhotos } from '../../shared/ipc-photos';
import { notify } from '../app-store';
import { photoInLibrary } from './library';
import { usePhotos } from './photos';
import { giveUpWaiting } from './waiting-changes';

/** More would be no sentence any more. */
const MOST_NAMED = 3;

/** Names the photos whose changes could not be stored while those of others were, and says why of the first. */
export function tellRefused(refused: ChangedPhotos['refused']): void {
  const [first] = refused;
  if (first === undefined) return;
  const named = refused.slice(0, MOST_NAMED).map(({ id }) => `“${nameOf(id)}”`);
  const rest = refused.length - named.length;
  const all = rest > 0 ? [...named, `${rest.toLocaleString('en-GB')} more`] : named;
  notify(`Not stored: ${all.join(', ')}. ${first.message}`, {
    tone: 'error',
    // Else what is gone for good would let nobody close the window.
    action: { label: 'Discard', run: () => giveUpWaiting(refused.map(({ id }) => id)) },
  });
}

function nameOf(id: string): string {
  const listed = usePhotos.getState().photos?.find((photo) => photo.id === id);
  return (listed ?? photoInLibrary(id))?.fileName ?? id;
}
