import * as Ariakit from '@ariakit/react';
import { ImagePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PhotoSummary } from '../../shared/summary';
import { attempt, closeDialog } from '../app-store';
import { listen } from '../ipc';
import { oneAtATime } from '../one-at-a-time';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { VirtualGrid } from '../ui/virtual-grid';
import { ingestChosen, ingestFiles } from './ingest/ingest';
import { listPhotos } from './list-photos';
import { photoChosen } from './photo-choice';
import { RightsMark } from './rights-mark';
import { usePhotoSearch } from './use-photo-search';
import './photo-picker.css';

/** Choosing a photo of the newsroom, or adding pictures to it by button, drop or paste. */
export function PhotoPicker() {
  const [photos, setPhotos] = useState<readonly PhotoSummary[] | null>(null);
  const { shown, box } = usePhotoSearch(photos);
  const [adding, setAdding] = useState(false);
  const [reload] = useState(() =>
    oneAtATime(async () => {
      const listed = await attempt(() => listPhotos());
      if (listed) setPhotos(listed);
    }),
  );
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    void reload();
    const stop = listen({ 'photos.outside': () => void reload() });
    return () => {
      isOpen.current = false;
      stop();
    };
  }, [reload]);

  const add = async (work: () => Promise<readonly PhotoSummary[]>) => {
    setAdding(true);
    const added = await attempt(work);
    // Closed meanwhile: the pictures are in the newsroom, but not chosen.
    if (!isOpen.current) return;
    setAdding(false);
    await reload();
    if (added?.length === 1 && added[0] !== undefined) photoChosen(added[0]);
  };
  const addFiles = (files: FileList) => {
    if (files.length > 0) void add(() => ingestFiles([...files], 'use'));
  };
  const browse = () => void add(() => ingestChosen('photos.choose', 'use'));

  return (
    <Dialog title="Choose a photo" onClose={closeDialog} className="photo-picker">
      <div
        className="photo-picker-body"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          addFiles(event.dataTransfer.files);
        }}
        onPaste={(event) => addFiles(event.clipboardData.files)}
      >
        <div className="photo-picker-bar">
          <Ariakit.Focusable
            autoFocus
            render={<input {...box} placeholder="Search captions, credits and names" />}
          />
          <Button onClick={browse} disabled={adding}>
            <ImagePlus size={16} aria-hidden />
            {adding ? 'Adding…' : 'Add pictures…'}
          </Button>
        </div>
        {photos !== null && shown.length === 0 ? (
          <p className="empty">
            {photos.length === 0
              ? 'No photos yet. Drop pictures here, or choose Add pictures.'
              : 'No photo has these words.'}
          </p>
        ) : (
          <VirtualGrid
            items={shown}
            label="Photos"
            cellWidth={190}
            rowHeight={200}
            gap={16}
            keyOf={({ id }) => id}
          >
            {(photo, tabIndex) => (
              <button
                type="button"
                className="photo-choice"
                data-grid-item
                tabIndex={tabIndex}
                onClick={() => photoChosen(photo)}
              >
                <img src={`media://${photo.id}/thumb`} alt="" />
                <RightsMark terms={photo} />
                <span className="photo-choice-name" dir="auto">
                  {photo.headline || photo.caption || photo.fileName}
                </span>
                <span className="photo-choice-credit">{photo.credit || 'No credit'}</span>
              </button>
            )}
          </VirtualGrid>
        )}
      </div>
    </Dialog>
  );
}
