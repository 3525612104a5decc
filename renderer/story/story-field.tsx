import { useContext, useEffect, useId, useSyncExternalStore, type KeyboardEvent } from 'react';
import { completeCodes } from '../captions/caption-codes';
import { giveBackTyped, setAsTyped } from '../typography/set-in-field';
import { addProseField } from '../spelling/prose-fields';
import { useBoundText, type Bound } from '../ui/bound';
import type { LimitedField } from '../../shared/profiles/profile';
import { keepClean } from './clean-input';
import type { Complete } from './completion';
import { FieldNote } from './field-note';
import { FieldProblem } from './field-problem';
import { useOverlong } from './overlong';
import { SessionOfFields } from './session-of-fields';
import type { StorySession } from './story-session';
import { Suggestions } from './suggestions';
import './story-field.css';

interface StoryFieldProps {
  /** What it shows, as the story, the photo or the block has it. */
  name: string;
  label: string;
  value: Bound<string>;
  className?: string;
  disabled?: boolean;
  /** Shown while empty; the label where nothing else is said. */
  placeholder?: string;
  /**
   * It is written in sentences: quotes, dashes and caption codes are set as they are typed, and spelling is checked.
   */
  prose?: boolean;
  /** Line breaks stay; else Enter goes on to the next field. */
  multiline?: boolean;
  /** Offers what the text could go on as; caption codes in prose where nothing else is said. */
  complete?: Complete;
  /** Counts it beside the limit of the story's profile. */
  limit?: { session: StorySession; field: LimitedField };
  /** Says in words what is wrong with the text; '' for nothing. */
  check?: (text: string) => string;
}

/** A text field of a story. It grows with its text and writes in the text's own direction. */
export function StoryField({
  name,
  label,
  value,
  className = '',
  disabled = false,
  placeholder = label,
  prose = false,
  multiline = false,
  complete,
  limit,
  check,
}: StoryFieldProps) {
  const id = useId();
  const session = useContext(SessionOfFields);
  const ref = useBoundText<HTMLTextAreaElement>(value);
  useOverlong(ref, value);
  const isBlank = useSyncExternalStore(value.subscribe, () => disabled && value.get() === '');
  const offers = complete ?? (prose ? completeCodes : undefined);
  const clean = keepClean({ multiline, prose, set: (text) => value.set(text) });
  useEffect(() => {
    if (!prose || ref.current === null || session === null) return undefined;
    return addProseField(ref.current, session);
  }, [prose, ref, session]);
  return (
    <div className={`field ${className}`} data-blank={isBlank || undefined}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={ref}
        rows={1}
        dir="auto"
        data-story-field
        data-field={name}
        data-multiline={multiline || undefined}
        readOnly={disabled}
        placeholder={placeholder}
        aria-describedby={noteIds(id, limit, check)}
        {...clean}
        onInput={(event) => {
          clean.onInput(event);
          if (prose) setAsTyped(event.nativeEvent, event.currentTarget, value);
        }}
        onKeyDown={(event) => {
          if (prose && giveBackTyped(event.nativeEvent, event.currentTarget, value))
            event.preventDefault();
          if (!multiline) keepOneLine(event);
          moveBetweenFields(event);
        }}
      />
      {offers && <Suggestions field={ref} complete={offers} />}
      {limit && <FieldNote id={`${id}-note`} {...limit} />}
      {check && <FieldProblem id={`${id}-problem`} field={ref} value={value} check={check} />}
    </div>
  );
}

/** Of what stands below the field about it. */
function noteIds(id: string, limit: unknown, check: unknown): string | undefined {
  const ids = [limit && `${id}-note`, check && `${id}-problem`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

function keepOneLine(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  focusNeighbour(event.currentTarget, 1);
}

/** Up from the first position and down from the last leave the field, as if it were all one text. */
function moveBetweenFields(event: KeyboardEvent<HTMLTextAreaElement>) {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  const goesUp = event.key === 'ArrowUp' && selectionStart === 0 && selectionEnd === 0;
  const goesDown = event.key === 'ArrowDown' && selectionStart === value.length;
  if (!goesUp && !goesDown) return;
  if (focusNeighbour(event.currentTarget, goesUp ? -1 : 1)) event.preventDefault();
}

function focusNeighbour(field: HTMLElement, step: 1 | -1): boolean {
  const within = field.closest('.story-page, .inspector') ?? document;
  const fields = [...within.querySelectorAll<HTMLElement>('[data-story-field], .body-text')].filter(
    (place) => place.checkVisibility(),
  );
  const next = fields[fields.indexOf(field) + step];
  next?.focus();
  return next !== undefined;
}
