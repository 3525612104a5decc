import { safeLink } from '../../shared/document/links';
import type { Bound } from '../ui/bound';

/** Only an address that may be stored is stored; what is typed on the way to one stays in the input. */
export function linkOnly(url: Bound<string>): Bound<string> {
  return {
    ...url,
    set: (value) => {
      if (value === '' || safeLink(value) !== null) url.set(value);
    },
  };
}
