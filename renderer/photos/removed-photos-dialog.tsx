import { useEffect, useState } from 'react';
import type { RemovedPhoto } from '../../shared/photos/removal';
import { attempt, closeDialog, useApp } from '../app-store';
import { request } from '../ipc';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { fullTime } from '../ui/time';
import { putBack } from './remove-photos';
import './removed-photos.css';

/** The last ones: more than anybody looks through. */
const LISTED = 500;

/** Photos that were taken out of the newsroom, each with the way back. */
export function RemovedPhotosDialog() {
  const readOnly = useApp((state) => state.newsroom?.readOnly !== false);
  const [photos, setPhotos] = useState<readonly RemovedPhoto[] | null>(null);
  const list = useKeptFocus<HTMLUListElement>();
  useEffect(() => {
    void attempt(() => request('photos.removed', { limit: LISTED })).then((removed) =>
      setPhotos(removed ?? null),
    );
  }, []);
  const putBackThis = async (id: string) => {
    const back = await putBack([id]);
    setPhotos((all) => all?.filter((photo) => !back.includes(photo.id)) ?? null);
  };
  return (
    <Dialog title="Removed photos" onClose={closeDialog} className="removed-photos-dialog">
      <ul ref={list} className="removed-photos" aria-label="Removed photos">
        {photos?.map((photo, at) => (
          <RemovedLine
            key={photo.removedAt + photo.id}
            photo={photo}
            focused={at === 0}
            disabled={readOnly}
            onPutBack={() => void putBackThis(photo.id)}
          />
        ))}
      </ul>
      <div className="dialog-foot">
        <p role="status" className="hint">
          {photos?.length === 0
            ? 'No photo was removed.'
            : 'Their files are in the newsroom’s folder “removed”.'}
        </p>
        <Button onClick={closeDialog}>Close</Button>
      </div>
    </Dialog>
  );
}

interface RemovedLineProps {
  photo: RemovedPhoto;
  /** It comes a moment after the dialog. */
  focused: boolean;
  disabled: boolean;
  onPutBack: () => void;
}

function RemovedLine({ photo, focused, disabled, onPutBack }: RemovedLineProps) {
  const { id, fileName, headline, caption, removedAt } = photo;
  return (
    <li>
      <img src={`media://${id}/thumb`} alt="" loading="lazy" decoding="async" />
      <div>
        <p dir="auto">{fileName}</p>
        <p className="removed-photo-words" dir="auto">
          {headline || caption}
        </p>
        <p className="hint">Removed {fullTime(removedAt)}</p>
      </div>
      <Button
        aria-label={`Put back ${fileName}`}
        focused={focused}
        disabled={disabled}
        onClick={onPutBack}
      >
        Put back
      </Button>
    </li>
  );
}
