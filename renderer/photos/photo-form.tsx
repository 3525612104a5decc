import { Fragment, useCallback, useId, useState } from 'react';
import type { Photo } from '../../shared/photo';
import { PHOTO_FIELDS, type PhotoField } from '../../shared/photos/photo-fields';
import { useApp } from '../app-store';
import { FindingCounts } from './checks/finding-counts';
import { describedBy, FindingList } from './checks/finding-list';
import { OfferedCredit } from './checks/offered-credit';
import { hereAndNow } from './here-and-now';
import { findingsOf, type PhotoFinding } from './checks/photo-findings';
import { CutNote } from './cut-note';
import { useGathered } from './gather';
import { atDifference } from './reading-excerpts';
import { PhotoDeeds } from './photo-deeds';
import { photosInWords } from './photos-in-words';
import { selectedPhotos, usePhotos } from './photos';
import { stepByKey } from './step-by-key';
import { PHOTO_FIELD_GROUPS } from './photo-field-groups';
import { PhotoFieldInput } from './photo-field-input';
import { PhotoRights } from './photo-rights';
import { useMomentFor } from './usability';
import { useShallow } from 'zustand/react/shallow';

/**
 * The words of the photos that are selected: of one, or of all at once. While those are read the fields stay
 * as they are, and nothing can be written: the hands stay where they are.
 */
export function PhotoForm() {
  const read = usePhotos(useShallow((state) => selectedPhotos(state) ?? NOT_READ));
  const isAny = usePhotos(({ selection }) => selection.ids.size > 0);
  const [photos, setPhotos] = useState(read);
  if (read !== NOT_READ && read !== photos) setPhotos(read);
  const forms = useApp((state) => state.newsroom?.desk.creditForms);
  const now = useMomentFor(photos);
  const begin = useCallback(
    (of: readonly Photo[]) => findingsOf(of, hereAndNow(new Date(now)), forms),
    [now, forms],
  );
  const found = useGathered(photos, begin);
  const readOnly = useApp((state) => state.newsroom?.readOnly === true);
  if (!isAny || photos.length === 0) {
    return (
      <section className="photo-form" aria-label="Words of the photo">
        <p className="empty">Select a photo to caption it.</p>
      </section>
    );
  }
  return (
    <section className="photo-form" aria-label="Words of the photo">
      <FormHead photos={photos} />
      <PhotoDeeds />
      <FindingCounts found={found} />
      <div role="presentation" onKeyDown={stepByKey}>
        {PHOTO_FIELD_GROUPS.map(({ label, fields }) => (
          <fieldset key={label} className="photo-fields" disabled={readOnly}>
            <legend>{label}</legend>
            {fields.map((field) => (
              <Field
                key={field}
                field={field}
                photos={photos}
                found={found ?? NOTHING_FOUND}
                isReading={read === NOT_READ}
              />
            ))}
          </fieldset>
        ))}
        <PhotoRights
          {...{ photos, now }}
          found={found ?? NOTHING_FOUND}
          isReading={read === NOT_READ}
          disabled={readOnly}
        >
          <Field
            field="usageTerms"
            photos={photos}
            found={found ?? NOTHING_FOUND}
            isReading={read === NOT_READ}
          />
        </PhotoRights>
      </div>
    </section>
  );
}

interface FieldProps {
  field: PhotoField;
  photos: readonly Photo[];
  found: readonly PhotoFinding[];
  isReading: boolean;
}

/** A field with all that is said of it. */
function Field({ field, photos, found, isReading }: FieldProps) {
  const id = useId();
  const here = found.filter((finding) => finding.field === field);
  return (
    <>
      <PhotoFieldInput {...{ field, photos, isReading }} describedBy={describedBy(id, here)} />
      <Conflict field={field} photos={photos} />
      <CutNote field={field} photos={photos} />
      <FindingList {...{ id, field, found: here, selected: photos.length, isReading }} />
      {field === 'credit' && <OfferedCredit {...{ photos, isReading }} />}
    </>
  );
}

const NOT_READ: readonly Photo[] = [];
const NOTHING_FOUND: readonly PhotoFinding[] = [];

function FormHead({ photos }: { photos: readonly Photo[] }) {
  const [first] = photos;
  if (photos.length > 1) {
    return (
      <div className="photo-form-head" role="status">
        <strong>{photosInWords(photos.length)}</strong>
        <p className="hint">What you write here goes into all of them.</p>
      </div>
    );
  }
  return (
    <div className="photo-form-head" role="status">
      <strong className="path">{first?.fileName}</strong>
      <p className="hint">Ctrl+Enter goes to the next photo and stays in the field.</p>
    </div>
  );
}

const KINDS = { xmp: 'XMP', iim: 'IPTC', exif: 'EXIF' } as const;

/** What the file of a single photo said otherwise when it was taken in. */
function Conflict({ field, photos }: { field: PhotoField; photos: readonly Photo[] }) {
  const [photo] = photos.length === 1 ? photos : [];
  const conflict = photo?.conflicts.find((known) => known.field === field);
  if (conflict === undefined) return null;
  return (
    <p className="photo-conflict" role="note">
      The file says different things of {PHOTO_FIELDS[field].label.toLowerCase()}:{' '}
      {atDifference(conflict.readings).map(({ from, value }, index) => (
        <Fragment key={from}>
          {index > 0 && '; '}
          {KINDS[from]} “<bdi>{value}</bdi>”
        </Fragment>
      ))}
    </p>
  );
}
