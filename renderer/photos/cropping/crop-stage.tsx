import {
  useEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import type { PictureArea, PicturePoint } from '../../../shared/photo';
import {
  cropOf,
  draggedArea,
  movedArea,
  pixelsOf,
  type Corner,
} from '../../../shared/photos/crop-areas';
import { CROPS, type CropName } from '../../../shared/photos/crops';
import { changeByKey, withCrop } from './crop-keys';
import { labelOf, type CropChoice } from './cropping';
import { followDrag, pointIn } from './follow-drag';
import type { CropDraft } from './use-crop-draft';

interface CropStageProps {
  draft: CropDraft;
  choice: CropChoice;
}

const CORNERS: readonly Corner[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 1 },
];

/** The picture large, with the area or the focal point that hands and keys change. */
export function CropStage({ draft, choice }: CropStageProps) {
  const picture = useRef<HTMLDivElement>(null);
  const { id, width, height, altText, caption } = draft.photo;
  const aspect = { '--aspect': width / height } as CSSProperties;
  const place = { draft, picture };
  return (
    <div className="crop-stage">
      <div
        role="presentation"
        className="crop-picture"
        ref={picture}
        style={aspect}
        onMouseDown={keepKeys}
      >
        <img src={`media://${id}/page`} alt={altText || caption} draggable={false} />
        {choice === 'focalPoint' ? (
          <FocalPoint {...place} />
        ) : (
          <Area key={choice} name={choice} {...place} />
        )}
      </div>
    </div>
  );
}

/** A press on the picture leaves the keys where they change what is dragged. */
function keepKeys(event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>('[data-crop-handle]')?.focus();
}

interface InPicture {
  draft: CropDraft;
  picture: RefObject<HTMLDivElement | null>;
}

/** The area of a crop: dragged it moves, by a corner it is resized. */
function Area({ name, draft, picture }: InPicture & { name: CropName }) {
  const { photo } = draft;
  const area = cropOf(photo, name);
  const { width, height } = pixelsOf(area, photo);
  const show = (changed: PictureArea) => draft.show(withCrop(photo, name, changed));
  const drag = (
    event: PointerEvent,
    areaAt: (from: PicturePoint, to: PicturePoint) => PictureArea,
  ) =>
    followDrag(event, picture, {
      begin: draft.end,
      moved: (from, to) => show(areaAt(from, to)),
      done: draft.end,
      dropped: draft.drop,
    });
  const style = rectangle(area);
  return (
    <>
      <div className="crop-shade" aria-hidden>
        <div style={style} />
      </div>
      <Handle
        className="crop-area"
        style={style}
        label={`Area of ${labelOf(name)}: ${width} by ${height} pixels`}
        choice={name}
        draft={draft}
        onPointerDown={(event) =>
          drag(event, (from, to) => movedArea(area, to.x - from.x, to.y - from.y))
        }
      />
      {CORNERS.map((corner) => (
        <span
          key={`${corner.x}${corner.y}`}
          className="crop-corner"
          data-corner={`${corner.x}${corner.y}`}
          style={{
            left: percent(area.x + corner.x * area.width),
            top: percent(area.y + corner.y * area.height),
          }}
          onPointerDown={(event) =>
            drag(event, (_, to) => draggedArea(area, corner, to, CROPS[name].ratio, photo))
          }
        />
      ))}
    </>
  );
}

/** The point that areas are laid around; a press anywhere puts it there. */
function FocalPoint({ draft, picture }: InPicture) {
  const { x, y } = draft.photo.focalPoint ?? { x: 0.5, y: 0.5 };
  const put = (focalPoint: PicturePoint) => draft.show({ focalPoint });
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    followDrag(event, picture, {
      begin: draft.end,
      moved: (_, to) => put(within(to)),
      done: draft.end,
      dropped: draft.drop,
    });
    put(within(pointIn(event.nativeEvent, picture)));
  };
  return (
    <div className="crop-field" role="presentation" onPointerDown={onPointerDown}>
      <Handle
        className="crop-point"
        style={{ left: percent(x), top: percent(y) }}
        label={`Focal point: ${percent(x, 0)} from the left, ${percent(y, 0)} from the top`}
        choice="focalPoint"
        draft={draft}
      />
    </div>
  );
}

interface HandleProps {
  className: string;
  style: CSSProperties;
  label: string;
  choice: CropChoice;
  draft: CropDraft;
  onPointerDown?: (event: PointerEvent) => void;
}

/** What has the keys on the picture. They are stored as they are let go. */
function Handle({ className, style, label, choice, draft, onPointerDown }: HandleProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Those of the photo before are gone with it; where they are in the list they stay.
    if (document.activeElement === document.body) ref.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const change = changeByKey(draft.photo, choice, event);
    if (change === null) return;
    event.preventDefault();
    draft.show(change, `${choice} of ${draft.photo.id}`);
  };
  return (
    <button
      type="button"
      ref={ref}
      className={className}
      style={style}
      aria-label={label}
      aria-describedby="crop-keys"
      data-crop-handle
      onKeyDown={onKeyDown}
      onKeyUp={draft.take}
      onBlur={draft.end}
      onPointerDown={onPointerDown}
    />
  );
}

function rectangle({ x, y, width, height }: PictureArea): CSSProperties {
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}

function percent(part: number, digits = 3): string {
  return `${(part * 100).toFixed(digits)}%`;
}

function within({ x, y }: PicturePoint): PicturePoint {
  return { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) };
}
