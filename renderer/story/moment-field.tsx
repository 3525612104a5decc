import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { FIELD_LABELS } from '../../shared/fields/field-names';
import { momentLabel, momentOf, wallTime } from '../../shared/fields/moment';
import { IconButton } from '../ui/button';
import { useBound } from '../ui/bound';
import type { StorySession } from './story-session';
import { setUnfinished } from './unfinished';

interface MomentFieldProps {
  session: StorySession;
  name: 'embargo' | 'schedule';
  disabled: boolean;
  /** What the moment means, after it. */
  says: string;
}

const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const ZONES = [...new Set([HERE, 'UTC', ...Intl.supportedValuesOf('timeZone')])];

const HALF_TYPED = 'This is no whole day and time, and is not kept.';

/** A day and time by the clocks of a zone that is named, or none. */
export function MomentField({ session, name, disabled, says }: MomentFieldProps) {
  const value = session.bind(name);
  const moment = useBound(value);
  const label = FIELD_LABELS[name];
  const id = useId();
  const [zone, setZone] = useState(HERE);
  const [problem, setProblem] = useState('');
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const shownZone = moment?.zone ?? zone;
  const wall = moment === null ? '' : wallTime(moment);

  // Not while it is typed: a year that is half there would be put in its place.
  useEffect(() => {
    if (input.current !== null && input.current.value !== wall) input.current.value = wall;
  }, [wall]);

  const tell = (found: string) => {
    setProblem(found);
    setUnfinished(session, name, found !== '');
  };
  // With its field goes what was half typed in it.
  useEffect(() => () => setUnfinished(session, name, false), [session, name]);

  const commit = (field: HTMLInputElement) => {
    // A year that is half typed is one of the first centuries.
    const typed = field.validity.valid ? momentOf(field.value, shownZone) : null;
    if (typed === null) return;
    tell('');
    if (typed.at !== moment?.at) value.set(typed);
  };
  const leave = (field: HTMLInputElement) => {
    tell(field.validity.valid ? '' : HALF_TYPED);
    if (field.validity.valid && field.value === '' && moment !== null) value.set(null);
  };
  if (disabled && moment === null) return null;
  return (
    <div className="field inspected moment">
      <label htmlFor={id}>{label}</label>
      <div className="moment-row">
        <input
          id={id}
          data-field={name}
          ref={input}
          type="datetime-local"
          className="input"
          min="1900-01-01T00:00"
          max="9999-12-31T23:59"
          defaultValue={wall}
          disabled={disabled}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onInput={(event) => commit(event.currentTarget)}
          onBlur={(event) => leave(event.currentTarget)}
        />
        {moment !== null && !disabled && (
          <IconButton
            label={`Remove ${name}`}
            onClick={() => {
              tell('');
              value.set(null);
              // This button goes with the moment.
              input.current?.focus();
            }}
          >
            <X size={15} />
          </IconButton>
        )}
      </div>
      <select
        className="select"
        aria-label={`${label} zone`}
        value={shownZone}
        disabled={disabled}
        onFocus={() => setOpen(true)}
        onChange={({ target }) => {
          setZone(target.value);
          if (moment !== null) value.set(momentOf(wall, target.value));
        }}
      >
        {(isOpen ? [...new Set([shownZone, ...ZONES])] : [shownZone]).map((known) => (
          <option key={known}>{known}</option>
        ))}
      </select>
      {moment !== null && (
        <p className="hint">
          <time dateTime={moment.at}>{momentLabel(moment)}</time>. {says}
        </p>
      )}
      <p id={`${id}-problem`} className="field-problem" role="status">
        {problem}
      </p>
    </div>
  );
}
