import type { PhotoChange, PhotoWords } from '../../photo';
import type { PhotoField } from '../../photos/photo-fields';
import type { TermsOfUse } from '../../photos/rights';
import type { HouseCreditForm } from '../house-credit-forms';

/** From the worst. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a check found in a photo's words. */
export interface Finding {
  /** Where it is to be put right. */
  field: PhotoField | keyof TermsOfUse;
  severity: Severity;
  /** What is wrong, and the next step. */
  message: string;
  /** What puts it right. */
  fix?: PhotoChange;
}

/** As much of a photo as rules look at. */
export type CheckedPhoto = PhotoWords & TermsOfUse;

/** What a photo's words are checked against. */
export interface CheckContext {
  /** ISO 8601. */
  now: string;
  /** ISO 8601, e.g. `2026-11-17`. */
  today: string;
  /** The forms in which the house prints credit lines. */
  creditForms: readonly HouseCreditForm[];
  /** Of the photos that are looked at together: how many have this caption. */
  captionCounts: ReadonlyMap<string, number>;
}

/** A rule of the house. Pure, and linear in the length of the words. */
export type CaptionCheck = (photo: CheckedPhoto, context: CheckContext) => readonly Finding[];

export const NOTHING_FOUND: readonly Finding[] = [];
