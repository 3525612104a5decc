import type { ResolvedPos } from '@tiptap/pm/model';
import type { SuggestionMatch } from '@tiptap/suggestion';
import { mayOpenCode } from '../../shared/captions/code-replacements';
import type { Completion } from '../story/completion';
import { completeCodes } from './caption-codes';
import { newsroomCodes } from './newsroom-codes';

/**
 * The codes that the text before a place in a body goes on as, in places of that body; null where there is none.
 * Asked at each key: nearly always over after one look for a delimiter in a few letters.
 */
export function codesAt({ nodeBefore, parent, parentOffset, pos }: ResolvedPos): Completion | null {
  const text = nodeBefore?.text;
  if (nodeBefore === null || text === undefined) return null;
  const { from, options } = completeCodes(text, text.length);
  const isCode = parent.type.spec.code || nodeBefore.marks.some(({ type }) => type.spec.code);
  if (options.length === 0 || isCode) return null;
  // Where other marks begin another text does.
  const before = parent.childBefore(parentOffset - text.length).node?.text ?? '';
  if (from === 0 && !mayOpenCode(before, newsroomCodes().delimiter)) return null;
  return { from: pos - text.length + from, to: pos, options };
}

/** As `codesAt`, for the editor. */
export function codeMatch({ $position }: { $position: ResolvedPos }): SuggestionMatch {
  const codes = codesAt($position);
  if (codes === null) return null;
  const { from, to } = codes;
  const text = $position.doc.textBetween(from, to);
  return { range: { from, to }, query: text, text };
}
