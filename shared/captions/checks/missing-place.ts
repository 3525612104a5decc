import { NOTHING_FOUND, type CaptionCheck } from './check';

export const missingPlace: CaptionCheck = ({ sublocation, city, state, country }) =>
  [sublocation, city, state, country].some((place) => place.trim() !== '')
    ? NOTHING_FOUND
    : [
        {
          field: 'city',
          severity: 'warning',
          message: 'No place is given. Fill in City and Country.',
        },
      ];
