import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { leftIn } from '../../../shared/captions/checks/unexpanded';
import { stationeryChange, stationeryWords } from '../../../shared/captions/stationery';
import type { Photo } from '../../../shared/photo';
import { changedPhoto } from '../../../shared/photos/changed-photo';
import { PHOTO_FIELDS } from '../../../shared/photos/photo-fields';
import { newsroomCodes } from '../../captions/newsroom-codes';
import { IconButton } from '../../ui/button';
import { textOf } from '../use-typing';
import { tickedFields, useStationeryDraft } from './stationery-draft';

/** What the stationery makes of each photo, one at a time. */
export function StationeryPreview({ photos }: { photos: readonly Photo[] }) {
  const [wanted, setWanted] = useState(0);
  const fields = tickedFields(useStationeryDraft());
  const at = Math.min(wanted, photos.length - 1);
  const photo = photos[at];
  if (photo === undefined) return null;
  const after = changedPhoto(photo, stationeryChange(fields, photo, at + 1, newsroomCodes()));
  return (
    <section className="stationery-preview" aria-label="Preview">
      <div className="stationery-photo">
        <img src={`media://${photo.id}/thumb`} alt={photo.altText} />
        <div>
          <strong className="path">{photo.fileName}</strong>
          <p className="hint" role="status">
            {at + 1} of {photos.length}
          </p>
        </div>
        <IconButton label="Photo before" disabled={at === 0} onClick={() => setWanted(at - 1)}>
          <ChevronLeft size={16} />
        </IconButton>
        <IconButton
          label="Next photo"
          disabled={at === photos.length - 1}
          onClick={() => setWanted(at + 1)}
        >
          <ChevronRight size={16} />
        </IconButton>
      </div>
      {fields.length === 0 && (
        <p className="empty">Tick a field, or write in it, and see here what it does.</p>
      )}
      <dl>
        {fields.map(({ field, text }) => (
          <div key={field}>
            <dt>{PHOTO_FIELDS[field].label}</dt>
            <Words before={textOf(photo, field)} after={textOf(after, field)} />
            <Missing text={text} photo={photo} place={at + 1} />
          </div>
        ))}
      </dl>
    </section>
  );
}

function Words({ before, after }: { before: string; after: string }) {
  if (before === after) return <dd className="hint">Stays “{before}”</dd>;
  return (
    <>
      {before !== '' && (
        <dd>
          <del dir="auto">{before}</del>
        </dd>
      )}
      <dd>
        {after === '' ? <span className="hint">Nothing</span> : <ins dir="auto">{after}</ins>}
      </dd>
    </>
  );
}

/** Variables that this photo has nothing for, and codes and names that are none. */
function Missing({ text, photo, place }: { text: string; photo: Photo; place: number }) {
  const expanded = stationeryWords(text, photo, place, newsroomCodes());
  const { empty } = expanded;
  const unknown = new Set([...expanded.unknown, ...leftIn(expanded.text)]);
  if (empty.length + unknown.size === 0) return null;
  return (
    <dd className="refusal">
      {empty.length > 0 && `This photo has nothing for ${empty.join(', ')}. `}
      {unknown.size > 0 && `There is no ${[...unknown].join(', ')}: it stays as it is.`}
    </dd>
  );
}
