import { useId } from 'react';
import type { Severity } from '../../../shared/captions/checks/check';
import { PHOTO_FIELDS, type PhotoField } from '../../../shared/photos/photo-fields';
import { changeEach } from './change-each';
import { FieldButton } from './field-button';
import type { PhotoFinding } from './photo-findings';
import { SeverityIcon } from './severity-icon';
import './checks.css';

interface FindingListProps {
  /** For the field that it belongs to. */
  id: string;
  field: PhotoField;
  found: readonly PhotoFinding[];
  /** How many photos are selected. */
  selected: number;
  /** Others are selected, of which nothing is known yet. */
  isReading: boolean;
}

/** What the rules found in a field of the selected photos, with what puts it right. */
export function FindingList({ id, field, found, selected, isReading }: FindingListProps) {
  if (found.length === 0) return null;
  return (
    <ul
      id={id}
      className="photo-findings"
      aria-label={`To correct in ${PHOTO_FIELDS[field].label}`}
    >
      {found.map((finding) => (
        <Finding key={finding.key} {...{ finding, selected, isReading }} />
      ))}
    </ul>
  );
}

const NAMES: Record<Severity, string> = { error: 'Error', warning: 'Warning', hint: 'Hint' };

interface FindingProps extends Pick<FindingListProps, 'selected' | 'isReading'> {
  finding: PhotoFinding;
}

function Finding({ finding, selected, isReading }: FindingProps) {
  const id = useId();
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
    </li>
  );
}

function whereWords({ count, isSame }: PhotoFinding, selected: number): string {
  if (count === selected && isSame) return '';
  const some = `In ${count.toLocaleString('en-GB')} of ${selected.toLocaleString('en-GB')} photos`;
  return isSame ? `${some}: ` : `${some}, of the first of them: `;
}
