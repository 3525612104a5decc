import { printByline } from '../fields/byline';
import { datelineWords } from '../fields/dateline';
import { FIELD_NAMES } from '../fields/field-names';
import { countCharacters } from '../length/count-characters';
import { countWords } from '../reading-time';
import type { Story } from '../story';
import { noSuchBlock, strayBlock } from './blocks';
import type { Limit, LimitedField, Profile } from './profile';

/** How a field stands to its limit. */
export interface LimitFit {
  limit: Limit;
  /** Characters, words of the body, or keywords. */
  count: number;
  /** Why it does not fit, worded for the person; empty where it does. */
  reason: string;
}

/** How much is in a field, as its limit counts. */
export function countField(story: Story, field: LimitedField): number {
  if (field === 'body') return countWords(story.body);
  if (field === 'keywords') return story.keywords.length;
  if (field === 'byline') return countCharacters(printByline(story.byline, story.language));
  if (field === 'dateline') {
    return countCharacters(datelineWords(story.dateline));
  }
  return countCharacters(story[field]);
}

/** How so much in a field stands to the profile's limit; null where there is none. */
export function limitFitOf(
  count: number,
  field: LimitedField,
  profile: Profile | null,
): LimitFit | null {
  const limit = profile?.limits.find((known) => known.field === field);
  if (profile === null || limit === undefined) return null;
  return { limit, count, reason: reasonOf(limit, count, profile.name) };
}

/** Why a story may not become ready or be published: a block that does not belong, a limit that blocks. */
export function blockedBy(
  story: Story,
  profile: Profile | null,
): { reason: string; field: LimitedField } | null {
  const stray = strayBlock(story.body, profile);
  const refusal = stray === null ? null : noSuchBlock(profile, stray);
  if (refusal !== null) {
    const reason = `Body: ${refusal} Take it out, or choose another profile.`;
    return { reason, field: 'body' };
  }
  for (const { act, field } of profile?.limits ?? []) {
    const reason =
      act === 'block' ? limitFitOf(countField(story, field), field, profile)?.reason : '';
    if (reason) return { reason, field };
  }
  return null;
}

function reasonOf({ field, min, max }: Limit, count: number, profile: string): string {
  const name = FIELD_NAMES[field];
  if (max !== null && count > max) {
    return `${name}: ${said(count - max, field)} over the ${max} of “${profile}”.`;
  }
  if (count < min) return `${name}: “${profile}” has at least ${said(min, field)}, this ${count}.`;
  return '';
}

function said(count: number, field: LimitedField): string {
  const unit = { body: 'word', keywords: 'keyword' }[field as string] ?? 'character';
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
