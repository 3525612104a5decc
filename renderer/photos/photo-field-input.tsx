import { useMemo, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { hasVariables } from '../../shared/captions/variables';
import type { Photo } from '../../shared/photo';
import { TYPED_FIELDS, type TypedField } from '../../shared/photos/typed-fields';
import { Suggestions } from '../story/suggestions';
import { giveBackByKey, putCodes } from '../captions/caption-codes';
import { completeCaption } from './complete-caption';
import { idOfField } from './photo-form-fields';
import { PhotoFieldPreview } from './photo-field-preview';
import { takesVariables, textOf, useTyping } from './use-typing';

interface PhotoFieldInputProps {
  field: TypedField;
  /** One at least. */
  photos: readonly Photo[];
  /** Others are selected, of which nothing is known yet. */
  isReading: boolean;
  /** Id of what is said of it. */
  describedBy?: string | undefined;
}

/** What a field says in all of these photos; null where they say different things. */
function sharedText(photos: readonly Photo[], field: TypedField): string | null {
  const [first] = photos;
  if (first === undefined) return '';
  const text = textOf(first, field);
  return photos.every((photo) => textOf(photo, field) === text) ? text : null;
}

/** One field of the photos that are selected. What is typed goes into all of them. */
export function PhotoFieldInput({ field, photos, isReading, describedBy }: PhotoFieldInputProps) {
  const id = idOfField(field);
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { label, kind } = TYPED_FIELDS[field];
  const stored = useMemo(() => sharedText(photos, field), [photos, field]);
  const typing = useTyping(field, photos, stored ?? '');
  const { draft } = typing;
  const hasPreview = draft !== null && takesVariables(field) && hasVariables(draft.text);
  const props = {
    id,
    ref,
    className: 'input',
    dir: 'auto' as const,
    value: typing.text,
    placeholder: stored === null ? 'Several' : '',
    spellCheck: false,
    readOnly: isReading,
    'aria-describedby':
      [describedBy, hasPreview && `${id}-preview`].filter(Boolean).join(' ') || undefined,
    onChange: ({
      currentTarget,
      nativeEvent,
    }: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      putCodes(nativeEvent as InputEvent, currentTarget);
      typing.type(currentTarget.value);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && kind !== 'text') typing.leave();
      if (giveBackByKey(event.nativeEvent, event.currentTarget))
        typing.type(event.currentTarget.value);
    },
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
      <Suggestions field={ref} complete={completeCaption} />
      {hasPreview && <PhotoFieldPreview id={`${id}-preview`} label={label} draft={draft} />}
    </div>
  );
}
