import { Plus, Trash2 } from 'lucide-react';
import { FIELD_NAMES } from '../../shared/fields/field-names';
import { LIMITED_FIELDS, type Limit, type LimitedField } from '../../shared/profiles/profile';
import { Button, IconButton } from '../ui/button';
import { useKeptFocus } from '../ui/keep-focus-in-list';
import { CommittedText, wholeNumber } from './committed-text';
import { ProfilePart } from './profile-part';

interface LimitsProps {
  limits: readonly Limit[];
  disabled: boolean;
  onChange: (limits: Limit[]) => void;
}

const MOST = 1_000_000;

/** How long fields of the profile may be, and what becomes of one that is not. */
export function ProfileLimits({ limits, disabled, onChange }: LimitsProps) {
  const list = useKeptFocus<HTMLDivElement>();
  const free = LIMITED_FIELDS.filter((field) => !limits.some((limit) => limit.field === field));
  const [next] = free;
  return (
    <ProfilePart name="Limits, in characters; the body’s in words">
      <div ref={list}>
        {limits.map((limit, index) => (
          <LimitRow
            // By its place: one that is of another field now keeps the keys.
            key={index}
            limit={limit}
            free={free}
            disabled={disabled}
            onChange={(changed) => onChange(limits.with(index, changed))}
            onRemove={() => onChange(limits.toSpliced(index, 1))}
          />
        ))}
      </div>
      <Button
        className="compact"
        disabled={disabled || next === undefined}
        onClick={() => {
          if (next !== undefined) {
            onChange([...limits, { field: next, min: 0, max: 100, act: 'warn' }]);
          }
        }}
      >
        <Plus size={16} aria-hidden /> Add limit
      </Button>
    </ProfilePart>
  );
}

interface LimitRowProps {
  limit: Limit;
  /** Fields that have no limit yet. */
  free: readonly LimitedField[];
  disabled: boolean;
  onChange: (limit: Limit) => void;
  onRemove: () => void;
}

function LimitRow({ limit, free, disabled, onChange, onRemove }: LimitRowProps) {
  const { field, min, max, act } = limit;
  const name = FIELD_NAMES[field];
  return (
    <div className="limit-row" role="group" aria-label={`Limit of ${name}`}>
      <select
        className="select"
        aria-label="Field"
        value={field}
        disabled={disabled}
        onChange={({ target }) => onChange({ ...limit, field: target.value as LimitedField })}
      >
        {/* In an order that stays: arrows step through them. */}
        {LIMITED_FIELDS.filter((each) => each === field || free.includes(each)).map((each) => (
          <option key={each} value={each}>
            {FIELD_NAMES[each]}
          </option>
        ))}
      </select>
      <CommittedText
        isQuiet
        label="At least"
        value={String(min)}
        disabled={disabled}
        check={(text) => wholeNumber(0, MOST)(text) || crossed(Number(text), max)}
        onCommit={(text) => onChange({ ...limit, min: Number(text) })}
      />
      <span aria-hidden>to</span>
      <CommittedText
        isQuiet
        label="At most"
        placeholder="any"
        value={max === null ? '' : String(max)}
        disabled={disabled}
        check={(text) => wholeNumber(1, MOST, true)(text) || crossed(min, numberOrNull(text))}
        onCommit={(text) => onChange({ ...limit, max: numberOrNull(text) })}
      />
      <select
        className="select"
        aria-label="What it does"
        value={act}
        disabled={disabled}
        onChange={({ target }) => onChange({ ...limit, act: target.value as Limit['act'] })}
      >
        <option value="warn">Warns</option>
        <option value="block">Blocks</option>
      </select>
      <IconButton label={`Remove limit of ${name}`} disabled={disabled} onClick={onRemove}>
        <Trash2 size={15} />
      </IconButton>
    </div>
  );
}

function crossed(min: number, max: number | null): string {
  return max !== null && min > max ? `“At least” is above “at most”: no text would fit.` : '';
}

function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
