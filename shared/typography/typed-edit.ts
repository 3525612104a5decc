import type { Edit } from './edits';
import type { HouseForm } from './house-form';
import { typographyEdits } from './settle';

/** Keys after which something may be set; all others are looked at no further. */
const SETS = /["'\-.;!?»›]$|[ \u00a0]:$/;
/** What is known only by what follows it: a unit, a decade, a word without its first letter. */
const SETS_BEFORE =
  /[«‹] \S$|[‘“]\d\ds$|‘(?:\p{L}{1,5}[ .,!?’])$|\d \S{1,3}[ .,;]$|(?:^|\s)\p{L} \p{L}$/u;
const AS_TYPED = /["'-]/;
/** As far behind the last key is what it may tell of. */
const NEAR = 8;

/**
 * What the key typed last, at the end of a paragraph's text so far, is set as; null for nothing.
 * What was typed before and given back stays as it is.
 *
 * @param form asked for only where it is needed.
 */
export function typedEdit(text: string, form: () => HouseForm): Edit | null {
  if (!SETS.test(text) && !SETS_BEFORE.test(text)) return null;
  const last = typographyEdits(text, form(), { isWhole: false }).at(-1);
  if (last === undefined || last.to < text.length - NEAR) return null;
  const wasGivenBack = last.to < text.length && AS_TYPED.test(text.slice(last.from, last.to));
  return wasGivenBack ? null : last;
}
