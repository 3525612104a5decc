import { closeDialog } from '../app-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { photosInWords } from './photos-in-words';
import { usePhotos } from './photos';
import { removeSelected } from './remove-photos';

/** Asks before photos are taken out of the newsroom, and says that they can come back. */
export function RemovePhotosDialog() {
  const count = usePhotos(({ selection }) => selection.ids.size);
  const [photos, they] = count === 1 ? ['this photo', 'It'] : [photosInWords(count), 'They'];
  return (
    <Dialog title={`Remove ${photos} from the newsroom?`} onClose={closeDialog}>
      <div>
        {they} can be put back as {count === 1 ? 'it is' : 'they are'}, with all words, marks and
        crops: by <b>Undo</b>, or at any time by <b>Removed photos…</b> in the Photo menu.
      </div>
      <div className="dialog-foot">
        <p className="hint">What a story uses stays.</p>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button look="primary" focused onClick={() => void removeSelected()}>
          Remove
        </Button>
      </div>
    </Dialog>
  );
}
