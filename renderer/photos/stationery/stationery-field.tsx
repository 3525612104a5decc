import { useId, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { takesMore } from '../../../shared/captions/stationery';
import type { StationeryField as Filled } from '../../../shared/captions/stationery-schema';
import { PHOTO_FIELDS, type PhotoField } from '../../../shared/photos/photo-fields';
import { giveBackByKey, putCodes } from '../../captions/caption-codes';
import { Suggestions } from '../../story/suggestions';
import { completeCaption } from '../complete-caption';
import { changeDraft, draftField, useStationeryDraft } from './stationery-draft';

type Input = HTMLInputElement | HTMLTextAreaElement;

const HOWS: Readonly<Record<Filled['how'], string>> = {
  replace: 'Replace',
  append: 'Add behind',
  prepend: 'Add before',
};

/** A field of stationery: whether it is put into photos, how, and what. */
export function StationeryField({ field }: { field: PhotoField }) {
  const id = useId();
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { isTicked, how, text } = useStationeryDraft((draft) => draftField(draft, field));
  const { label, kind } = PHOTO_FIELDS[field];
  const props = {
    ref,
    className: 'input',
    dir: 'auto' as const,
    value: text,
    spellCheck: false,
    'aria-label': label,
    placeholder: isTicked && how === 'replace' && text === '' ? 'Takes the words away' : '',
    onChange: ({ currentTarget, nativeEvent }: FormEvent<Input>) => {
      putCodes(nativeEvent as InputEvent, currentTarget);
      changeDraft(field, { text: currentTarget.value, isTicked: true });
    },
    onKeyDown: (event: KeyboardEvent<Input>) => {
      if (giveBackByKey(event.nativeEvent, event.currentTarget))
        changeDraft(field, { text: event.currentTarget.value });
    },
  };
  return (
    <div className="stationery-field">
      <label className="stationery-tick" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isTicked}
          onChange={({ currentTarget }) => changeDraft(field, { isTicked: currentTarget.checked })}
        />
        {label}
      </label>
      {takesMore(field) ? (
        <select
          className="select"
          aria-label={`How ${label.toLowerCase()} is put in`}
          value={how}
          onChange={({ currentTarget }) =>
            changeDraft(field, { how: currentTarget.value as Filled['how'] })
          }
        >
          {Object.entries(HOWS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <span className="hint">Replace</span>
      )}
      <div className="stationery-words">
        {kind === 'text' ? <textarea {...props} rows={2} /> : <input {...props} />}
        <Suggestions field={ref} complete={completeCaption} />
      </div>
    </div>
  );
}
