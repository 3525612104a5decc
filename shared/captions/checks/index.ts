import type { PhotoWords } from '../../photo';
import { FIRST_CREDIT_FORMS } from '../house-credit-forms';
import { altText } from './alt-text';
import { byteLimits } from './byte-limits';
import { captionDate } from './caption-date';
import {
  SEVERITIES,
  type CaptionCheck,
  type CheckContext,
  type CheckedPhoto,
  type Finding,
} from './check';
import { creditForm } from './credit-form';
import { leftovers } from './leftovers';
import { manySentences } from './many-sentences';
import { missingCaption } from './missing-caption';
import { missingCredit } from './missing-credit';
import { missingPlace } from './missing-place';
import { repeatedCredit } from './repeated-credit';
import { sameCaption } from './same-caption';
import { shortCaption } from './short-caption';
import { unexpanded } from './unexpanded';
import { unlabelledAi } from './unlabelled-ai';
import { unnamedPeople } from './unnamed-people';
import { termsOfUse } from './terms-of-use';
import { missingWeekday, wrongWeekday } from './weekday';

/** All rules on a photo without its story, in the order in which what they find is listed. */
const CAPTION_CHECKS = {
  termsOfUse,
  missingCaption,
  unexpanded,
  unlabelledAi,
  wrongWeekday,
  captionDate,
  missingCredit,
  repeatedCredit,
  creditForm,
  leftovers,
  shortCaption,
  missingPlace,
  missingWeekday,
  byteLimits,
  altText,
  manySentences,
  sameCaption,
  unnamedPeople,
} satisfies Record<string, CaptionCheck>;

/** Names a rule. */
export type CheckName = keyof typeof CAPTION_CHECKS;

/** Something found, and by which rule. */
export interface NamedFinding extends Finding {
  check: CheckName;
}

const CHECKS = Object.entries(CAPTION_CHECKS) as readonly [CheckName, CaptionCheck][];

/**
 * What photos that are looked at together are checked against.
 *
 * @param now ISO 8601 by the desk's clocks, e.g. `2026-11-17` or `2026-11-17T10:05:00+01:00`
 */
export function checkContext(
  photos: readonly Pick<PhotoWords, 'caption'>[],
  now: string,
  creditForms = FIRST_CREDIT_FORMS,
): CheckContext {
  const captionCounts = new Map<string, number>();
  for (const { caption } of photos) {
    captionCounts.set(caption, (captionCounts.get(caption) ?? 0) + 1);
  }
  const today = now.slice(0, 'YYYY-MM-DD'.length);
  return { now, today, creditForms, captionCounts };
}

/** All that the rules find in a photo, the worst first. */
export function checkPhoto(photo: CheckedPhoto, context: CheckContext): readonly NamedFinding[] {
  const found = CHECKS.flatMap(([check, find]) =>
    find(photo, context).map((finding) => ({ check, ...finding })),
  );
  return found.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
