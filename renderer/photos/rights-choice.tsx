import { useEffect, useRef } from 'react';
import type { Photo } from '../../shared/photo';
import { changePhotos } from './change-photos';
import { idOfRight, RIGHTS_LABELS } from './rights-fields';

interface RightsChoiceProps {
  field: 'noArchive' | 'doNotUse';
  /** One at least. */
  photos: readonly Photo[];
  /** Id of what is said of it. */
  describedBy?: string | undefined;
  /** Others are selected, of which nothing is known yet. */
  isReading: boolean;
}

/** What holds of all photos that are selected, of none, or of some: pressing it then makes it hold of all. */
export function RightsChoice({ field, photos, describedBy, isReading }: RightsChoiceProps) {
  const ref = useRef<HTMLInputElement>(null);
  const count = photos.filter((photo) => photo[field]).length;
  const isSome = count > 0 && count < photos.length;
  useEffect(() => {
    if (ref.current !== null) ref.current.indeterminate = isSome;
  });
  const id = idOfRight(field);
  return (
    <p className="photo-right-choice">
      <input
        id={id}
        ref={ref}
        type="checkbox"
        aria-describedby={describedBy}
        checked={count === photos.length}
        aria-disabled={isReading}
        onChange={({ target }) => {
          if (!isReading) changePhotos(photos, () => ({ [field]: target.checked }), '');
        }}
      />
      <label htmlFor={id}>
        {RIGHTS_LABELS[field]}
        {isSome && ` (${count} of ${photos.length})`}
      </label>
    </p>
  );
}
