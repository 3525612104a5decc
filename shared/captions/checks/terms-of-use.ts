import { usabilityWords } from '../../photos/rights';
import { NOTHING_FOUND, type CaptionCheck } from './check';

export const termsOfUse: CaptionCheck = (photo, { now }) => {
  const words = usabilityWords(photo, now);
  if (words === null) return NOTHING_FOUND;
  const message = `${words} No story leaves with this photo: take it out of those that use it, or change its rights.`;
  return [{ field: 'usageTerms', severity: 'error', message }];
};
