import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Photo, PhotoChange } from '../../shared/photo';
import { printList, readList } from '../../shared/photos/list-words';
import { PHOTO_FIELDS, type PhotoField } from '../../shared/photos/photo-fields';
import { changePhotos, endStep } from './change-photos';
import { followLeaving } from './typing';

/** Hands that rest that long may rest for longer: what is typed is stored. */
const REST_MS = 500;

interface PhotoFieldInputProps {
  field: PhotoField;
  /** One at least. */
  photos: readonly Photo[];
  /** Others are selected, of which nothing is known yet. */
  isReading: boolean;
  /** Id of what is said of it. */
  describedBy?: string | undefined;
}

/** Puts the keys into a field of the form. */
export function focusPhotoField(field: PhotoField): void {
  document.getElementById(idOf(field))?.focus();
}

function idOf(field: PhotoField): string {
  return `photo-field-${field}`;
}

/** One field of the photos that are selected. What is typed goes into all of them. */
export function PhotoFieldInput({ field, photos, isReading, describedBy }: PhotoFieldInputProps) {
  const id = idOf(field);
  const { label, kind } = PHOTO_FIELDS[field];
  const texts = new Set(photos.map((photo) => textOf(photo, field)));
  const [stored = ''] = texts.size === 1 ? texts : [];
  const typing = useTyping(field, photos, stored);
  const props = {
    id,
    className: 'input',
    dir: 'auto' as const,
    value: typing.text,
    placeholder: texts.size > 1 ? 'Several' : '',
    spellCheck: false,
    readOnly: isReading,
    'aria-describedby': describedBy,
    onChange: (event: { target: { value: string } }) => typing.type(event.target.value),
    onBlur: typing.leave,
  };
  return (
    <div className="photo-field">
      <label htmlFor={id}>{label}</label>
      {kind === 'text' ? (
        <textarea {...props} rows={field === 'caption' ? 5 : 2} />
      ) : (
        <input {...props} />
      )}
    </div>
  );
}

/** What is typed and not stored yet. It is stored once the hands rest, or go elsewhere. */
function useTyping(field: PhotoField, photos: readonly Photo[], stored: string) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ draft, photos, stored, leave: () => {} });

  const store = () => {
    clearTimeout(timer.current);
    const { draft: typed, photos: of, stored: before } = latest.current;
    if (typed === null || typed === before) return;
    const name = `${field} ${of.map(({ id }) => id).join(' ')}`;
    changePhotos(of, () => changeOf(field, typed), name);
  };

  const leave = () => {
    store();
    endStep();
    latest.current.draft = null;
    setDraft(null);
  };

  useLayoutEffect(() => {
    latest.current = { draft, photos, stored, leave };
  });

  useEffect(() => {
    const stop = followLeaving(() => latest.current.leave());
    return () => {
      latest.current.leave();
      stop();
    };
  }, []);

  return {
    text: draft ?? stored,
    type(text: string) {
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(store, REST_MS);
    },
    leave,
  };
}

function textOf(photo: Photo, field: PhotoField): string {
  const value = photo[field];
  return typeof value === 'string' ? value : printList(value);
}

function changeOf(field: PhotoField, text: string): PhotoChange {
  return { [field]: PHOTO_FIELDS[field].kind === 'list' ? readList(text) : text.trim() };
}
