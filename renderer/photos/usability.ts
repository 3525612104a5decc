import { useMemo, useState } from 'react';
import {
  nextChangeOf,
  usabilityAt,
  type PhotoUsability,
  type TermsOfUse,
} from '../../shared/photos/rights';
import { useIsAhead } from '../ui/at-moment';

/** A moment, as ISO 8601, since which nothing else may be done with these photos: another one when something may. */
export function useMomentFor(photos: readonly TermsOfUse[]): string {
  const [moment, setMoment] = useState(isoNow);
  const next = useMemo(() => nextChangeOf(photos, moment), [photos, moment]);
  const isAhead = useIsAhead(next);
  if (next !== null && !isAhead) setMoment(isoNow());
  return moment;
}

const isoNow = () => new Date().toISOString();

/** Those of the photos that may not be used at a moment. @param now ISO 8601 */
export function unusableOf<Known extends TermsOfUse>(
  photos: readonly Known[],
  now: string,
): readonly Known[] {
  return photos.filter((photo) => usabilityAt(photo, now) !== 'usable');
}

/** What may be done with a photo now. */
export function useUsability(terms: TermsOfUse): { usability: PhotoUsability; now: string } {
  const now = useMomentFor([terms]);
  return { usability: usabilityAt(terms, now), now };
}
