import { ArrowLeft, ArrowRight, RotateCcw, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Photo } from '../../../shared/photo';
import { cropOf, pixelsOf, tooSmall } from '../../../shared/photos/crop-areas';
import { Button, IconButton } from '../../ui/button';
import { changePhotos } from '../change-photos';
import { stepPhoto, usePhotos } from '../photos';
import { stepByKey } from '../step-by-key';
import { CropList } from './crop-list';
import { CropStage } from './crop-stage';
import { closeCropping, labelOf, useCropping, type CropChoice } from './cropping';
import { useCropDraft } from './use-crop-draft';
import './cropping.css';

/** The crops of the photo in hand: one large, to be changed, and each as it would be published. */
export function CropView() {
  const read = usePhotos(({ details, selection }) => details.get(selection.current ?? ''));
  const [photo, setPhoto] = useState(read);
  // While the next one is read the last stays.
  if (read !== undefined && read !== photo) setPhoto(read);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('[data-crop-handle]')?.focus();
    return closeCropping;
  }, []);
  return (
    <section aria-label="Crop" className="crop-place" ref={ref}>
      <div role="presentation" className="crop-view" onKeyDown={onKeyDown}>
        {photo !== undefined && <Desk key={photo.id} stored={photo} />}
        <Bar name={photo?.fileName ?? ''} />
      </div>
    </section>
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (stepByKey(event)) return;
  const { key, target } = event;
  if (key !== 'Escape' && (key !== 'Enter' || isButton(target))) return;
  closeCropping();
  event.preventDefault();
}

/** Whether Enter presses it: the area on the picture does nothing by itself. */
function isButton(target: EventTarget): boolean {
  return target instanceof HTMLButtonElement && target.dataset.cropHandle === undefined;
}

function Desk({ stored }: { stored: Photo }) {
  const draft = useCropDraft(stored);
  const choice = useCropping((state) => state.choice);
  return (
    <div className="crop-desk">
      <div className="crop-work">
        <CropStage draft={draft} choice={choice} />
        <div className="crop-facts">
          <Facts photo={draft.photo} choice={choice} />
          <Reset photo={stored} choice={choice} />
        </div>
      </div>
      <CropList photo={draft.photo} choice={choice} />
    </div>
  );
}

/** What the area that is chosen has, and what it lacks. */
function Facts({ photo, choice }: { photo: Photo; choice: CropChoice }) {
  if (choice === 'focalPoint') {
    return <p role="status">Every crop that nobody made by hand keeps this point in sight.</p>;
  }
  const area = cropOf(photo, choice);
  const { width, height } = pixelsOf(area, photo);
  const lacking = tooSmall(choice, area, photo);
  return (
    <p role="status">
      {labelOf(choice)}: {width.toLocaleString('en-GB')} × {height.toLocaleString('en-GB')} px
      {lacking !== null && (
        <span className="crop-warning">
          <TriangleAlert size={14} aria-hidden /> {lacking}
        </span>
      )}
    </p>
  );
}

function Reset({ photo, choice }: { photo: Photo; choice: CropChoice }) {
  if (choice === 'focalPoint') {
    return (
      <Button
        disabled={photo.focalPoint === null}
        onClick={() => changePhotos([photo], () => ({ focalPoint: null }), '')}
      >
        <RotateCcw size={14} aria-hidden /> Reset to the middle
      </Button>
    );
  }
  const { [choice]: made, ...others } = photo.crops;
  return (
    <Button
      disabled={made === undefined}
      onClick={() => changePhotos([photo], () => ({ crops: others }), '')}
    >
      <RotateCcw size={14} aria-hidden /> Reset to focal point
    </Button>
  );
}

function Bar({ name }: { name: string }) {
  const at = usePhotos(({ shown, selection }) =>
    shown.findIndex(({ id }) => id === selection.current),
  );
  const count = usePhotos(({ shown }) => shown.length);
  const isPoint = useCropping(({ choice }) => choice === 'focalPoint');
  return (
    <div className="large-photo-bar">
      <Button title="Done (Esc)" onClick={closeCropping}>
        Done
      </Button>
      <span className="large-photo-name">{name}</span>
      <span id="crop-keys" className="crop-keys">
        Arrows move{isPoint ? '' : ', Shift with them resizes'}
      </span>
      <span className="large-photo-count">
        {at + 1} of {count}
      </span>
      <IconButton
        label="Previous photo"
        shortcut="Ctrl+Shift+Enter"
        disabled={at <= 0}
        onClick={() => stepPhoto(-1)}
      >
        <ArrowLeft size={16} />
      </IconButton>
      <IconButton
        label="Next photo"
        shortcut="Ctrl+Enter"
        disabled={at === count - 1}
        onClick={() => stepPhoto(1)}
      >
        <ArrowRight size={16} />
      </IconButton>
    </div>
  );
}
