import type { ReactNode } from 'react';
import { wallTime, type Moment } from '../../shared/fields/moment';
import type { Photo } from '../../shared/photo';
import { notify } from '../app-store';
import { MomentInput } from '../ui/moment-input';
import { changePhotos, endStep } from './change-photos';
import { PhotoFieldInput } from './photo-field-input';
import { RightsChoice } from './rights-choice';
import { idOfRight } from './rights-fields';
import { unusableOf } from './usability';
import { UsedIn } from './used-in';
import './rights.css';

interface PhotoRightsProps {
  /** One at least. */
  photos: readonly Photo[];
  /** ISO 8601, as `useMomentFor` says of them. */
  now: string;
  /** Others are selected, of which nothing is known yet. */
  isReading: boolean;
  disabled: boolean;
  /** The words of the terms of use, as the form shows words. */
  children: ReactNode;
}

/** What may be done with the photos that are selected, and the stories that must not go out with them. */
export function PhotoRights({ photos, now, isReading, disabled, children }: PhotoRightsProps) {
  const unusable = unusableOf(photos, now).map(({ id }) => id);
  // What is half typed is of these photos, and of no others.
  const key = photos.map(({ id }) => id).join(' ');
  return (
    <>
      <fieldset className="photo-fields" disabled={disabled}>
        <legend>Rights</legend>
        {children}
        <PhotoFieldInput field="restrictions" photos={photos} isReading={isReading} />
        <PhotoMoment
          key={`embargo ${key}`}
          {...{ field: 'embargo', label: 'Embargo', photos, isReading, disabled }}
          says="No story leaves with this photo before."
        />
        <PhotoMoment
          key={`expiry ${key}`}
          {...{ field: 'expiry', label: 'Expiry', photos, isReading, disabled }}
          says="No story leaves with this photo from then on."
        />
        <RightsChoice
          {...{ field: 'noArchive', label: 'Not for the archive', photos, isReading }}
        />
        <RightsChoice {...{ field: 'doNotUse', label: 'Do not use', photos, isReading }} />
      </fieldset>
      {unusable.length > 0 && <UsedIn photoIds={unusable} />}
    </>
  );
}

interface PhotoMomentProps extends Pick<PhotoRightsProps, 'photos' | 'isReading' | 'disabled'> {
  field: 'embargo' | 'expiry';
  label: string;
  says: string;
}

/** A moment of the photos that are selected, or none; what is given goes into all of them. */
function PhotoMoment({ field, label, photos, isReading, disabled, says }: PhotoMomentProps) {
  const [first] = photos;
  const isSame = photos.every((photo) => isSameMoment(photo[field], first?.[field] ?? null));
  const change = (moment: Moment | null, how: 'typed' | 'chosen') => {
    const name = how === 'typed' ? `${field} ${photos.map(({ id }) => id).join(' ')}` : '';
    changePhotos(photos, () => ({ [field]: moment }), name);
  };
  return (
    <MomentInput
      id={idOfRight(field)}
      className="photo-field"
      label={label}
      moment={isSame ? (first?.[field] ?? null) : null}
      isSeveral={!isSame}
      disabled={disabled}
      isWaiting={isReading}
      says={says}
      onChange={change}
      onLeave={endStep}
      onLost={() => sayLost(label, photos)}
    />
  );
}

function isSameMoment(one: Moment | null, other: Moment | null): boolean {
  if (one === null || other === null) return one === other;
  return one.zone === other.zone && wallTime(one) === wallTime(other);
}

function sayLost(label: string, photos: readonly Photo[]): void {
  const [first] = photos;
  const whose = photos.length === 1 ? `“${first?.fileName}”` : `${photos.length} photos`;
  const name = label.toLowerCase();
  notify(
    `The ${name} of ${whose} was no whole day and time: it stays as it was. Go back to complete it.`,
    { tone: 'error' },
  );
}
