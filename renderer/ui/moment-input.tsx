import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { momentLabel, momentOf, wallTime, type Moment } from '../../shared/fields/moment';
import { IconButton } from './button';
import './moment-input.css';

interface MomentInputProps {
  id: string;
  label: string;
  moment: Moment | null;
  /** There are several, of which `moment` shows none: what is typed takes the place of all. */
  isSeveral?: boolean;
  disabled: boolean;
  /** Id of what is said of it beside it. */
  describedBy?: string | undefined;
  /** It stays as it is for a moment, and keeps the keys. */
  isWaiting?: boolean;
  /** What the moment means, after it. */
  says: ReactNode;
  /** The story's field that it is, where it is one. */
  field?: string;
  className: string;
  onChange: (moment: Moment | null, how: 'typed' | 'chosen') => void;
  /** Hears whether it was left half typed, and that it is no longer. */
  onHalfTyped?: (isHalfTyped: boolean) => void;
  /** Hears that the keys go elsewhere. */
  onLeave?: () => void;
  /** What is half typed goes with the input. */
  onLost?: () => void;
}

const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const ZONES = [...new Set([HERE, 'UTC', ...Intl.supportedValuesOf('timeZone')])];

const HALF_TYPED = 'This is no whole day and time, and is not kept.';

/** A day and time by the clocks of a zone that is named, or none. */
export function MomentInput({
  id,
  label,
  moment,
  isSeveral = false,
  disabled,
  isWaiting = false,
  describedBy = '',
  says,
  field,
  className,
  onChange,
  onHalfTyped = () => {},
  onLeave = () => {},
  onLost,
}: MomentInputProps) {
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

  const lost = useRef(onLost);
  useLayoutEffect(() => {
    lost.current = onLost;
  });
  useLayoutEffect(() => {
    const field = input.current;
    return () => {
      if (field?.validity.valid === false) lost.current?.();
    };
  }, []);

  const tell = (found: string) => {
    setProblem(found);
    onHalfTyped(found !== '');
  };
  const commit = (field: HTMLInputElement) => {
    // A year that is half typed is one of the first centuries.
    const typed = field.validity.valid ? momentOf(field.value, shownZone) : null;
    if (typed === null) return;
    tell('');
    if (typed.at !== moment?.at) onChange(typed, 'typed');
  };
  const leave = (field: HTMLInputElement) => {
    tell(field.validity.valid ? '' : HALF_TYPED);
    if (field.validity.valid && field.value === '' && moment !== null) onChange(null, 'typed');
    onLeave();
  };
  return (
    <div className={`moment ${className}`}>
      <label htmlFor={id}>{label}</label>
      <div className="moment-row">
        <input
          id={id}
          data-field={field}
          ref={input}
          type="datetime-local"
          className="input"
          min="1900-01-01T00:00"
          max="9999-12-31T23:59"
          defaultValue={wall}
          disabled={disabled}
          readOnly={isWaiting}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem ${describedBy}`.trim()}
          onInput={(event) => commit(event.currentTarget)}
          onBlur={(event) => leave(event.currentTarget)}
        />
        {(moment !== null || isSeveral) && !disabled && (
          <IconButton
            label={`Remove ${label.toLowerCase()}`}
            aria-disabled={isWaiting}
            onClick={() => {
              if (isWaiting) return;
              tell('');
              onChange(null, 'chosen');
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
          if (isWaiting) return;
          setZone(target.value);
          if (moment !== null) onChange(momentOf(wall, target.value), 'chosen');
        }}
      >
        {(isOpen ? [...new Set([shownZone, ...ZONES])] : [shownZone]).map((known) => (
          <option key={known}>{known}</option>
        ))}
      </select>
      {isSeveral && <p className="hint">Several. What you give here takes their place.</p>}
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
