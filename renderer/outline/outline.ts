import type { Editor } from '@tiptap/core';

/** A subhead of the story that is open. */
export interface OutlineLine {
  text: string;
  /** As in the document: 2, or 3 for a minor one. */
  level: number;
  /** Where its text begins. */
  at: number;
}

/** The subheads of the body, in order: a look at the outermost blocks only. */
export function outlineOf({ state: { doc } }: Editor): OutlineLine[] {
  const lines: OutlineLine[] = [];
  doc.forEach((block, offset) => {
    if (block.type.name !== 'subhead' || block.textContent === '') return;
    lines.push({ text: block.textContent, level: Number(block.attrs['level']), at: offset + 1 });
  });
  return lines;
}

/** Number of the line that this place is under; -1 before the first. */
export function lineAt(lines: readonly OutlineLine[], place: number): number {
  return lines.findLastIndex(({ at }) => at <= place);
}
