import { stationeryChange } from '../../../shared/captions/stationery';
import type { Photo } from '../../../shared/photo';
import { closeDialog, notify } from '../../app-store';
import { newsroomCodes } from '../../captions/newsroom-codes';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { changePhotos } from '../change-photos';
import { PHOTO_FIELD_GROUPS } from '../photo-field-groups';
import { photosInWords } from '../photos-in-words';
import { selectedPhotos, usePhotos } from '../photos';
import { useShallow } from 'zustand/react/shallow';
import { SavedStationery } from './saved-stationery';
import { StationeryField } from './stationery-field';
import { StationeryPreview } from './stationery-preview';
import { tickedFields, useStationeryDraft } from './stationery-draft';
import './stationery.css';

const NOT_READ: readonly Photo[] = [];
/** Of the rights there are words for; the rest is settled photo by photo. */
const GROUPS = [...PHOTO_FIELD_GROUPS, { label: 'Rights', fields: ['usageTerms'] as const }];

/** Puts the same words into the fields of all photos that are selected, each with its own for variables. */
export function StationeryDialog() {
  const photos = usePhotos(useShallow((state) => selectedPhotos(state) ?? NOT_READ));
  const count = useStationeryDraft((draft) => tickedFields(draft).length);
  return (
    <Dialog title="Stationery" onClose={closeDialog} className="stationery">
      <SavedStationery />
      <div className="stationery-body">
        <div className="stationery-fields">
          {GROUPS.map(({ label, fields }) => (
            <fieldset key={label}>
              <legend>{label}</legend>
              {fields.map((field) => (
                <StationeryField key={field} field={field} />
              ))}
            </fieldset>
          ))}
        </div>
        <StationeryPreview photos={photos} />
      </div>
      <footer className="dialog-foot">
        <p className="hint">Fields that are not ticked stay as they are in every photo.</p>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button
          look="primary"
          disabled={count === 0 || photos.length === 0}
          onClick={() => apply(photos)}
        >
          Apply to {photosInWords(photos.length)}
        </Button>
      </footer>
    </Dialog>
  );
}

function apply(photos: readonly Photo[]): void {
  const draft = useStationeryDraft.getState();
  const fields = tickedFields(draft);
  const codes = newsroomCodes();
  changePhotos(photos, (photo, index) => stationeryChange(fields, photo, index + 1, codes), '');
  closeDialog();
  notify(`${draft.name || 'The stationery'} went into ${photosInWords(photos.length)}.`);
}
