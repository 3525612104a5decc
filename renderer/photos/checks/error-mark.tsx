import { countWords } from './photo-findings';
import { SeverityIcon } from './severity-icon';
import { useErrorsOf } from './wall-errors';
import './checks.css';

/** On the wall: how many errors the words of a photo have. */
export function ErrorMark({ photoId }: { photoId: string }) {
  const count = useErrorsOf(photoId);
  if (count === 0) return null;
  return (
    <span className="photo-errors">
      <SeverityIcon severity="error" size={12} /> {countWords(count, 'error')}
    </span>
  );
}
