import { CircleAlert, Lightbulb, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Severity } from '../../../shared/captions/checks/check';
import { PHOTO_FIELDS, type PhotoField } from '../../../shared/photos/photo-fields';
import { Button } from '../../ui/button';
import { changeEachPhoto } from '../change-photos';
import { focusPhotoField } from '../photo-field-input';
import type { PhotoFinding } from './photo-findings';
import './checks.css';

interface FindingListProps {
  /** For the field that it belongs to. */
  id: string;
  field: PhotoField;
  found: readonly PhotoFinding[];
  /** How many photos are selected. */
  selected: number;
}

/** What the rules found in a field of the selected photos, with what puts it right. */
export function FindingList({ id, field, found, selected }: FindingListProps) {
  if (found.length === 0) return null;
  return (
    <ul
      id={id}
      className="photo-findings"
      aria-label={`To correct in ${PHOTO_FIELDS[field].label}`}
    >
      {found.map((finding) => (
        <Finding key={finding.key} finding={finding} selected={selected} />
      ))}
    </ul>
  );
}

const LOOKS = {
  error: { name: 'Error', Icon: CircleAlert },
  warning: { name: 'Warning', Icon: TriangleAlert },
  hint: { name: 'Hint', Icon: Lightbulb },
} as const satisfies Record<Severity, unknown>;

function Finding({ finding, selected }: { finding: PhotoFinding; selected: number }) {
  const id = useId();
  const { severity, message, fixes, field } = finding;
  const { name, Icon } = LOOKS[severity];
  return (
    <li className={`photo-finding ${severity}`}>
      <Icon size={14} aria-hidden />
      <p id={id} dir="auto">
        <strong>{name}</strong> {whereWords(finding, selected)}
        {message}
      </p>
      {fixes.length > 0 && (
        <Button
          className="compact"
          aria-describedby={id}
          onClick={() => {
            changeEachPhoto(fixes, '');
            // The button goes with what it has put right.
            focusPhotoField(field);
          }}
        >
          Fix
        </Button>
      )}
    </li>
  );
}

function whereWords({ count, isSame }: PhotoFinding, selected: number): string {
  if (count === selected && isSame) return '';
  const some = `In ${count.toLocaleString('en-GB')} of ${selected.toLocaleString('en-GB')} photos`;
  return isSame ? `${some}: ` : `${some}, in the first: `;
}
