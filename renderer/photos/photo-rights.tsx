import type { ReactNode } from 'react';
import { wallTime, type Moment } from '../../shared/fields/moment';
import type { Photo } from '../../shared/photo';
import { notify } from '../app-store';
import { describedBy, FindingList } from './checks/finding-list';
import type { PhotoFinding } from './checks/photo-findings';
import { MomentInput } from '../ui/moment-input';
import { changePhotos, endStep } from './change-photos';
import { PhotoFieldInput } from './photo-field-input';
import { RightsChoice } from './rights-choice';
import { idOfRight, RIGHTS_LABELS, type RightsField } from './rights-fields';
import { unusableOf } from './usability';
import { UsedIn } from './used-in';
import './rights.css';

interface PhotoRightsProps {
  /** One at least. */
  photos: readonly Photo[];
  /** ISO 8601, as `useMomentFor` says of them. */
  now: string;
  found: readonly PhotoFinding[];
  /** Others are selected, of which nothing is known yet. */
  isReading: boolean;
  disabled: boolean;
  /** The words of the terms of use, as the form shows words. */
  children: ReactNode;
}

/** What may be done with the photos that are selected, and the stories that must not go out with them. */
export function PhotoRights({
  photos,
  now,
  found,
  isReading,
  disabled,
  children,
}: PhotoRightsProps) {
  const unusable = unusableOf(photos, now).map(({ id }) => id);
  // What is half typed is of these photos, and of no others.
  const key = photos.map(({ id }) => id).join(' ');
  const foundIn = (field: RightsField) => found.filter((finding) => finding.field === field);
  const describing = (field: RightsField) => describedBy(idOfSaid(field), foundIn(field));
  const said = (field: RightsField) => (
    <FindingList
      {...{ id: idOfSaid(field), field, found: foundIn(field) }}
      {...{ selected: photos.length, isReading }}
    />
  );
  return (
    <>
      <fieldset className="photo-fields" disabled={disabled}>
        <legend>Rights</legend>
        {children}
        <PhotoFieldInput field="restrictions" photos={photos} isReading={isReading} />
        <PhotoMoment
          key={`embargo ${key}`}
          {...{ field: 'embargo', photos, isReading, disabled, describedBy: describing('embargo') }}
          says="No story leaves with this photo before."
        />
        {said('embargo')}
        <PhotoMoment
          key={`expiry ${key}`}
          {...{ field: 'expiry', photos, isReading, disabled, describedBy: describing('expiry') }}
          says="No story leaves with this photo from then on."
        />
        {said('expiry')}
        <RightsChoice {...{ field: 'noArchive', photos, isReading }} />
        <RightsChoice
          {...{ field: 'doNotUse', photos, isReading, describedBy: describing('doNotUse') }}
        />
        {said('doNotUse')}
      </fieldset>
      {unusable.length > 0 && <UsedIn photoIds={unusable} />}
    </>
  );
}

interface PhotoMomentProps extends Pick<PhotoRightsProps, 'photos' | 'isReading' | 'disabled'> {
  field: 'embargo' | 'expiry';
  describedBy: string | undefined;
  says: string;
}

/** Id of what is said to be wrong with a right. */
function idOfSaid(field: RightsField): string {
  return `${idOfRight(field)}-said`;
}

/** A moment of the photos that are selected, or none; what is given goes into all of them. */
function PhotoMoment({ field, photos, isReading, disabled, describedBy, says }: PhotoMomentProps) {
  const label = RIGHTS_LABELS[field];
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
      describedBy={describedBy}
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
