import type { Severity } from '../../../shared/captions/checks/check';
import { changeEach } from './change-each';
import { FieldButton } from './field-button';
import type { PhotoFinding } from './photo-findings';
import { focusPhotoField, isRight, labelOfField, type FormField } from '../photo-form-fields';
import { SeverityIcon } from './severity-icon';
import './checks.css';

interface FindingListProps {
  /** As `describedBy` takes it. */
  id: string;
  field: FormField;
  found: readonly PhotoFinding[];
  /** How many photos are selected. */
  selected: number;
  /** Others are selected, of which nothing is known yet. */
  isReading: boolean;
}

/** A long caption has one for each of its dates, and the fields below it are to be in reach. */
const MOST_SHOWN = 5;

/** What the rules found in a field of the selected photos, with what puts it right. */
export function FindingList({ id, field, found, selected, isReading }: FindingListProps) {
  if (found.length === 0) return null;
  return (
    <ul className="photo-findings" aria-label={`To correct in ${labelOfField(field)}`}>
      {found.slice(0, MOST_SHOWN).map((finding, index) => (
        <Finding
          key={finding.key}
          id={idOfMessage(id, index)}
          {...{ finding, selected, isReading }}
        />
      ))}
      {found.length > MOST_SHOWN && (
        <li className="hint">{found.length - MOST_SHOWN} more, once these are put right.</li>
      )}
    </ul>
  );
}

/**
 * Ids of the messages, for the field that they are about: of a list with a name of its own screen readers would
 * say just that.
 */
export function describedBy(id: string, found: readonly PhotoFinding[]): string | undefined {
  return (
    found
      .slice(0, MOST_SHOWN)
      .map((_, index) => idOfMessage(id, index))
      .join(' ') || undefined
  );
}

function idOfMessage(id: string, index: number): string {
  return `${id}-${index}`;
}

const NAMES: Record<Severity, string> = { error: 'Error', warning: 'Warning', hint: 'Hint' };

interface FindingProps extends Pick<FindingListProps, 'selected' | 'isReading'> {
  id: string;
  finding: PhotoFinding;
}

function Finding({ id, finding, selected, isReading }: FindingProps) {
  const { severity, message, fixes, field } = finding;
  return (
    <li className={`photo-finding ${severity}`}>
      <SeverityIcon severity={severity} size={14} />
      <p id={id} dir="auto">
        <strong>{NAMES[severity]}</strong> {whereWords(finding, selected)}
        {message}
      </p>
      {fixes.length > 0 && (
        <FieldButton
          field={field}
          describedBy={id}
          isWaiting={isReading}
          onPress={() => changeEach(fixes)}
        >
          Fix
        </FieldButton>
      )}
      {isRight(field) && (
        <button
          type="button"
          className="button plain compact"
          aria-describedby={id}
          onClick={() => focusPhotoField(field)}
        >
          Change
        </button>
      )}
    </li>
  );
}

function whereWords({ count, isSame }: PhotoFinding, selected: number): string {
  if (count === selected && isSame) return '';
  const some = `In ${count.toLocaleString('en-GB')} of ${selected.toLocaleString('en-GB')} photos`;
  return isSame ? `${some}: ` : `${some}, of the first of them: `;
}
