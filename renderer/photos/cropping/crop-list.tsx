import { TriangleAlert } from 'lucide-react';
import { type CSSProperties } from 'react';
import type { Photo, PictureArea } from '../../../shared/photo';
import { cropOf, tooSmall } from '../../../shared/photos/crop-areas';
import { CROPS, cropNames, type CropName } from '../../../shared/photos/crops';
import { chooseCrop, labelOf, type CropChoice } from './cropping';

interface CropListProps {
  photo: Photo;
  choice: CropChoice;
}

/** Every crop of a photo in its own shape, as it would be published, and the point that they are laid around. */
export function CropList({ photo, choice }: CropListProps) {
  return (
    <fieldset className="crop-list">
      <legend className="visually-hidden">Crop</legend>
      {cropNames.map((name) => (
        <Choice key={name} name={name} isChosen={choice === name}>
          <span className="crop-preview">
            <Preview photo={photo} name={name} />
          </span>
          <CropWords photo={photo} name={name} />
        </Choice>
      ))}
      <Choice name="focalPoint" isChosen={choice === 'focalPoint'}>
        <span className="crop-preview">
          <WholePicture photo={photo} />
        </span>
        <span className="crop-words">
          <strong>{labelOf('focalPoint')}</strong>
          <span className="crop-note">{photo.focalPoint === null ? 'In the middle' : 'Set'}</span>
        </span>
      </Choice>
    </fieldset>
  );
}

interface ChoiceProps {
  name: CropChoice;
  isChosen: boolean;
  children: React.ReactNode;
}

function Choice({ name, isChosen, children }: ChoiceProps) {
  return (
    <label className="crop-choice">
      <input
        type="radio"
        name="crop"
        className="visually-hidden"
        checked={isChosen}
        onChange={() => chooseCrop(name)}
      />
      {children}
    </label>
  );
}

function CropWords({ photo, name }: { photo: Photo; name: CropName }) {
  const lacking = tooSmall(name, cropOf(photo, name), photo);
  return (
    <span className="crop-words">
      <strong>{labelOf(name)}</strong>
      <span className="crop-note">{photo.crops[name] === undefined ? 'Automatic' : 'By hand'}</span>
      {lacking !== null && (
        <span className="crop-warning">
          <TriangleAlert size={12} aria-hidden /> {lacking}
        </span>
      )}
    </span>
  );
}

/** Pixels that a preview has at most in each direction. */
const PREVIEW = { width: 84, height: 64 };

function Preview({ photo, name }: { photo: Photo; name: CropName }) {
  const { ratio } = CROPS[name];
  const width = Math.min(PREVIEW.width, PREVIEW.height * ratio);
  const style = { width, height: width / ratio };
  return (
    <span className="crop-shown" style={style}>
      <img
        src={`media://${photo.id}/page`}
        alt=""
        draggable={false}
        style={areaToFill(cropOf(photo, name))}
      />
    </span>
  );
}

function WholePicture({ photo }: { photo: Photo }) {
  const { x, y } = photo.focalPoint ?? { x: 0.5, y: 0.5 };
  const ratio = photo.width / photo.height;
  const width = Math.min(PREVIEW.width, PREVIEW.height * ratio);
  return (
    <span className="crop-shown" style={{ width, height: width / ratio }}>
      <img src={`media://${photo.id}/page`} alt="" draggable={false} />
      <span className="crop-dot" style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
    </span>
  );
}

/** A picture so large and so placed that an area of it fills its frame. */
function areaToFill({ x, y, width, height }: PictureArea): CSSProperties {
  return {
    width: `${100 / width}%`,
    height: `${100 / height}%`,
    left: `${(-100 * x) / width}%`,
    top: `${(-100 * y) / height}%`,
  };
}
