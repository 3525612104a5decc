import { Check, X } from 'lucide-react';
import type { PhotoSummary } from '../../shared/summary';

/** Whether a photo was picked out, or rejected; nothing of others. */
export function PhotoFlag({ pick }: Pick<PhotoSummary, 'pick'>) {
  if (pick === '') return null;
  const [Icon, label] =
    pick === 'picked' ? ([Check, 'Picked'] as const) : ([X, 'Rejected'] as const);
  return <Icon className="photo-flag" size={14} role="img" aria-label={label} />;
}

/** The stars that a photo was given; nothing of one without. */
export function PhotoStars({ photo: { rating } }: { photo: Pick<PhotoSummary, 'rating'> }) {
  if (rating === 0) return null;
  return (
    <span role="img" aria-label={`${rating} stars`}>
      {'★'.repeat(rating)}
    </span>
  );
}
