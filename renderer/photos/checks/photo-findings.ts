import type { HouseCreditForm } from '../../../shared/captions/house-credit-forms';
import {
  checkContext,
  checkPhoto,
  type CheckName,
  type NamedFinding,
} from '../../../shared/captions/checks';
import { SEVERITIES, type Severity } from '../../../shared/captions/checks/check';
import type { Photo, PhotoChange } from '../../../shared/photo';
import type { Gatherer } from '../gather';
import type { FormField } from '../photo-form-fields';

/** What one rule found in one field of the photos that are selected. */
export interface PhotoFinding {
  key: string;
  check: CheckName;
  field: FormField;
  severity: Severity;
  /** In the first of them. */
  message: string;
  /** Whether it says the same of all of them. */
  isSame: boolean;
  /** In how many. */
  count: number;
  /** For those that can be put right. */
  fixes: readonly { photo: Photo; change: PhotoChange }[];
}

/** A finding while photos are looked at. */
interface Growing extends PhotoFinding {
  fixes: { photo: Photo; change: PhotoChange }[];
}

/**
 * Finds what there is in these photos, the worst first; what a rule finds in several of them is one finding.
 *
 * @param now as `checkContext` takes it
 * @param creditForms of the house; those of a new newsroom where none are given.
 */
export function findingsOf(
  photos: readonly Photo[],
  now: string,
  creditForms?: readonly HouseCreditForm[],
): Gatherer<Photo, readonly PhotoFinding[]> {
  const context = checkContext(photos, now, creditForms);
  const byKey = new Map<string, Growing>();
  return {
    take(photo) {
      for (const [key, finding] of keyed(checkPhoto(photo, context))) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, begun(key, finding, photo));
        else join(known, finding, photo);
      }
    },
    result: () =>
      [...byKey.values()].toSorted(
        (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
      ),
  };
}

/** One rule may find several things in a field of one photo. */
function keyed(found: readonly NamedFinding[]): readonly [string, NamedFinding][] {
  const seen = new Map<string, number>();
  return found.map((finding) => {
    const kind = `${finding.check} ${finding.field} ${finding.severity}`;
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    return [`${kind} ${number}`, finding];
  });
}

function begun(
  key: string,
  { check, field, severity, message, fix }: NamedFinding,
  photo: Photo,
): Growing {
  const fixes = fix === undefined ? [] : [{ photo, change: fix }];
  return { key, check, field, severity, message, isSame: true, count: 1, fixes };
}

/** In its place: of thousands a copy for each would take minutes. */
function join(known: Growing, { message, fix }: NamedFinding, photo: Photo): void {
  known.isSame &&= known.message === message;
  known.count += 1;
  if (fix !== undefined) known.fixes.push({ photo, change: fix });
}

/** How many there are of each severity, the worst first; those without any are left out. */
export function countFindings(found: readonly { severity: Severity }[]) {
  return SEVERITIES.map((severity) => ({
    severity,
    count: found.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
}

/** E.g. `1 error`, `2 errors`. */
export function countWords(count: number, severity: Severity): string {
  return `${count} ${severity}${count === 1 ? '' : 's'}`;
}
