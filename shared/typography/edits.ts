/** A stretch of a text, in UTF-16 offsets, and what is set in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with edits that are in order and apart from each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const edit of edits) {
    made += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return made + text.slice(at);
}

/** In order; of two that touch the same letters the first given stays. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits
    .map((edit, given) => ({ edit, given }))
    .toSorted((a, b) => a.edit.from - b.edit.from || a.given - b.given);
  const kept: Edit[] = [];
  for (const { edit } of sorted) {
    if (edit.from >= (kept.at(-1)?.to ?? 0)) kept.push(edit);
  }
  return kept;
}
