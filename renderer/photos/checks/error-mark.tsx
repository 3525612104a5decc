import { CircleAlert } from 'lucide-react';
import { countWords } from './photo-findings';
import { useErrorsOf } from './wall-errors';
import './checks.css';

/** On the wall: how many errors the words of a photo have. */
export function ErrorMark({ photoId }: { photoId: string }) {
  const count = useErrorsOf(photoId);
  if (count === 0) return null;
  return (
    <span className="photo-errors">
      <CircleAlert size={12} aria-hidden /> {countWords(count, 'error')}
    </span>
  );
}
