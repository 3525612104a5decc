import { withoutSentenceEnd } from '../address-end';
import { applyEdits, type Edit, inOrder } from './edits';
import type { HouseForm } from './house-form';
import { quoteEdits } from './quotes';
import { dashEdits, ellipsisEdits, spaceEdits } from './spaces';

/** Addresses are not prose: what stands in them is what leads there. */
const ADDRESS =
  /(?:https?:\/\/|www\.|mailto:)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/gi;
/** No paragraph of prose is longer; what is stays as it is. */
const LONGEST = 20_000;

/** A stretch that is left as it is, in UTF-16 offsets. */
export interface Kept {
  readonly from: number;
  readonly to: number;
}

interface SettleOptions {
  /** Stretches to leave alone, e.g. code. */
  readonly kept?: readonly Kept[];
  /** Whether the text ends here, or is still being typed. */
  readonly isWhole?: boolean;
}

/**
 * What to change in one paragraph so that its quotes, apostrophes, dashes, ellipses and spaces are as
 * the form has them: in order, apart from each other, each a change. Letters and digits stay, and
 * what is settled stays settled. Addresses are left alone.
 */
export function typographyEdits(
  text: string,
  form: HouseForm,
  { kept = [], isWhole = true }: SettleOptions = {},
): readonly Edit[] {
  if (text.length > LONGEST) return [];
  const left = [...kept, ...addressesIn(text, isWhole)];
  const isFree = ({ from, to }: Edit) =>
    !left.some((stretch) => from < stretch.to && to > stretch.from);
  // Quotation marks in what is kept say nothing of those outside.
  const seen = masked(text, left);
  const edits = [
    ...quoteEdits(seen, form, isWhole),
    ...dashEdits(seen, form),
    ...ellipsisEdits(seen),
    ...spaceEdits(seen, form),
  ];
  return inOrder(edits.filter(isFree)).filter(
    ({ from, to, text: set }) => text.slice(from, to) !== set,
  );
}

/** The paragraph as the form has it. */
export function settled(text: string, form: HouseForm, options?: SettleOptions): string {
  return applyEdits(text, typographyEdits(text, form, options));
}

/** Text of several lines, each as the form has it, and how many quotes, dashes and spaces were changed. */
export function settledLines(text: string, form: HouseForm): { text: string; changes: number } {
  let changes = 0;
  const lines = text.split('\n').map((line) => {
    const edits = typographyEdits(line, form);
    changes += edits.length;
    return applyEdits(line, edits);
  });
  return { text: lines.join('\n'), changes };
}

/** Marks behind an address are the sentence's, unless the address is still being typed. */
function addressesIn(text: string, isWhole: boolean): Kept[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: address, index: from }) => {
    const isTyped = !isWhole && from + address.length === text.length;
    const own = isTyped ? address : withoutSentenceEnd(address);
    return { from, to: from + own.length };
  });
}

/** The text with letters in place of what is kept. */
function masked(text: string, kept: readonly Kept[]): string {
  return applyEdits(
    text,
    inOrder(kept.map(({ from, to }) => ({ from, to, text: 'x'.repeat(to - from) }))),
  );
}
