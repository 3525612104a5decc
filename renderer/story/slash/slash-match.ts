import type { ResolvedPos } from '@tiptap/pm/model';
import type { SuggestionMatch } from '@tiptap/suggestion';

/** Asked at each key: nearly always over after one look at the paragraph's first character. */
export function slashMatch({ $position }: { $position: ResolvedPos }): SuggestionMatch {
  const { parent, parentOffset, pos } = $position;
  const text = parent.firstChild?.text;
  if (text?.[0] !== '/' || parent.type.name !== 'paragraph') return null;
  if (parent.childCount > 1 || parentOffset === 0) return null;
  // What stands behind the cursor is no part of a name: the paragraph is being written.
  if (parentOffset < text.length) return null;
  return { range: { from: pos - text.length, to: pos }, query: text.slice(1), text };
}
