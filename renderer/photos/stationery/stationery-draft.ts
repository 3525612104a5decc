import { create } from 'zustand';
import type { Stationery, StationeryField } from '../../../shared/captions/stationery-schema';
import { photoFieldNames, type PhotoField } from '../../../shared/photos/photo-fields';

/** One field as it is filled in: what is typed stays when it is not ticked. */
export interface DraftField extends Omit<StationeryField, 'field'> {
  isTicked: boolean;
}

/** Stationery as it is filled in, saved or not. */
interface Draft {
  /** Of what is saved; empty for stationery that is not. */
  id: string;
  name: string;
  fields: Readonly<Partial<Record<PhotoField, DraftField>>>;
}

const EMPTY: Draft = { id: '', name: '', fields: {} };
const EMPTY_FIELD: DraftField = { how: 'replace', text: '', isTicked: false };

/** Stays as it is while the dialog is closed: the next set of photos often gets the same. */
export const useStationeryDraft = create<Draft>(() => EMPTY);

/** A field as it is filled in so far. */
export function draftField({ fields }: Draft, field: PhotoField): DraftField {
  return fields[field] ?? EMPTY_FIELD;
}

/** Fills in a field; whoever types in it wants it ticked. */
export function changeDraft(field: PhotoField, change: Partial<DraftField>): void {
  useStationeryDraft.setState((draft) => ({
    fields: { ...draft.fields, [field]: { ...draftField(draft, field), ...change } },
  }));
}

/** Begins with what is saved, or with empty fields. */
export function openStationery(saved: Stationery | null): void {
  const { id, name, fields } = saved ?? { ...EMPTY, fields: [] };
  const filled = fields.map(({ field, how, text }) => [field, { how, text, isTicked: true }]);
  useStationeryDraft.setState({ id, name, fields: Object.fromEntries(filled) });
}

/** What is ticked, in the order in which photos have their fields. */
export function tickedFields(draft: Draft): StationeryField[] {
  return photoFieldNames.flatMap((field) => {
    const { isTicked, how, text } = draftField(draft, field);
    return isTicked ? [{ field, how, text }] : [];
  });
}
