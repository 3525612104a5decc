import { isAhead, momentLabel } from '../fields/moment';
import type { Photo } from '../photo';

/** What its owner and the desk settled about the use of a photo. */
export type PhotoRights = Pick<
  Photo,
  'embargo' | 'expiry' | 'noArchive' | 'doNotUse' | 'restrictions'
>;

/** What decides whether a photo may be used. */
export type TermsOfUse = Pick<PhotoRights, 'embargo' | 'expiry' | 'doNotUse'>;

/** Whether a photo may leave the newsroom, and what keeps it: the first of these that does. */
export type PhotoUsability = 'usable' | 'not-to-be-used' | 'expired' | 'embargoed';

/** Which of its terms keeps a photo from being used. */
export const AT_FAULT: Readonly<Record<Exclude<PhotoUsability, 'usable'>, keyof TermsOfUse>> = {
  'not-to-be-used': 'doNotUse',
  expired: 'expiry',
  embargoed: 'embargo',
};

/** What may be done with a photo at a moment. @param at ISO 8601 */
export function usabilityAt({ embargo, expiry, doNotUse }: TermsOfUse, at: string): PhotoUsability {
  if (doNotUse) return 'not-to-be-used';
  if (expiry !== null && !isAhead(expiry, at)) return 'expired';
  return isAhead(embargo, at) ? 'embargoed' : 'usable';
}

/** Why a photo may not be used at a moment, as a sentence; null where it may. @param at ISO 8601 */
export function usabilityWords(terms: TermsOfUse, at: string): string | null {
  const { embargo, expiry } = terms;
  switch (usabilityAt(terms, at)) {
    case 'not-to-be-used':
      return 'Not to be used.';
    case 'expired':
      return `Expired${expiry === null ? '' : ` on ${momentLabel(expiry)}`}.`;
    case 'embargoed':
      return `Under embargo${embargo === null ? '' : ` until ${momentLabel(embargo)}`}.`;
    default:
      return null;
  }
}

/** The next moment after `at` at which something else may be done with a photo; null where there is none. */
export function nextChange({ embargo, expiry, doNotUse }: TermsOfUse, at: string): string | null {
  // Of most photos nothing is: of thousands that is asked in one go.
  if (doNotUse || (embargo === null && expiry === null)) return null;
  const ahead = [embargo, expiry].filter((moment) => isAhead(moment, at)).map(({ at }) => at);
  return ahead.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** As `nextChange`, of any of these photos. */
export function nextChangeOf(photos: Iterable<TermsOfUse>, at: string): string | null {
  const changes = Array.from(photos, (terms) => nextChange(terms, at)).filter(
    (change) => change !== null,
  );
  return changes.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** What whoever uses a photo has to heed, a sentence each; it keeps nothing in. */
export function rightsWarnings({
  noArchive,
  restrictions,
}: Pick<PhotoRights, 'noArchive' | 'restrictions'>): readonly string[] {
  return [
    ...(restrictions.trim() === '' ? [] : [`Restricted: ${restrictions.trim()}`]),
    ...(noArchive ? ['Not for the archive.'] : []),
  ];
}
