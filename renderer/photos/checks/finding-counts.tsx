import { countFindings, countWords, type PhotoFinding } from './photo-findings';
import { SeverityIcon } from './severity-icon';
import './checks.css';

/** How much there is to correct, by severity. @param props.found null while photos are looked at */
export function FindingCounts({ found }: { found: readonly PhotoFinding[] | null }) {
  const counts = countFindings(found ?? []);
  return (
    <p className="photo-counts" role="status" aria-label="To correct">
      {counts.length === 0 && (found === null ? 'Checking…' : 'Nothing to correct')}
      {counts.map(({ severity, count }, index) => (
        <span key={severity} className={severity}>
          <SeverityIcon severity={severity} size={12} /> {countWords(count, severity)}
          {index < counts.length - 1 && ', '}
        </span>
      ))}
    </p>
  );
}
