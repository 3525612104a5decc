import {
  nextChange,
  usabilityAt,
  type PhotoUsability,
  type TermsOfUse,
} from '../../shared/photos/rights';
import { useIsAhead } from '../ui/at-moment';

/** The moment now, as ISO 8601; rendered anew when something else may be done with one of these photos. */
export function useMomentFor(photos: readonly TermsOfUse[]): string {
  const now = isoNow();
  const changes = photos.flatMap((terms) => nextChange(terms, now) ?? []);
  useIsAhead(changes.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null);
  return now;
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
