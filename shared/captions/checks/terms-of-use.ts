import { AT_FAULT, usabilityAt, usabilityWords } from '../../photos/rights';
import { NOTHING_FOUND, type CaptionCheck } from './check';

export const termsOfUse: CaptionCheck = (photo, { now }) => {
  const usability = usabilityAt(photo, now);
  if (usability === 'usable') return NOTHING_FOUND;
  const message = `${usabilityWords(photo, now)} No story leaves with this photo: take it out of those that use it, or change its rights.`;
  return [{ field: AT_FAULT[usability], severity: 'error', message }];
};
