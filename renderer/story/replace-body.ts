import type { Editor } from '@tiptap/core';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { Mapping, StepMap } from '@tiptap/pm/transform';
import type { Node } from '@tiptap/pm/model';
import type { DocumentNode } from '../../shared/document/json';

/**
 * Shows another body in the editor. The selection stays with the words around it, as far as they are
 * in both; undo starts anew, so that nothing of the body before comes back with it.
 */
export function replaceBody(editor: Editor, body: DocumentNode): void {
  const { doc: before, schema, plugins, selection } = editor.state;
  const doc = schema.nodeFromJSON(body);
  editor.view.updateState(
    EditorState.create({
      doc,
      plugins,
      selection: selection.map(doc, new Mapping([difference(before, doc)])),
    }),
  );
  // For the toolbar and whoever else follows the editor by its transactions.
  editor.view.dispatch(editor.state.tr.setMeta('addToHistory', false));
}

/**
 * What makes this body of the one in the editor, as a change of it: of the blocks that differ. The
 * selection is where `replaceBody` leaves it.
 */
export function changeToBody(
  { doc, tr, schema, selection }: EditorState,
  body: DocumentNode,
): Transaction {
  const after = schema.nodeFromJSON(body);
  const [first, last] = differingBlocks(doc, after);
  const [from, to] = [sizeOf(doc, 0, first), sizeOf(doc, 0, doc.childCount - last)];
  const blocks = after.children.slice(first, after.childCount - last);
  if (from === to && blocks.length === 0) return tr;
  tr.replaceWith(from, to, blocks);
  return tr.setSelection(selection.map(tr.doc, new Mapping([difference(doc, tr.doc)])));
}

/** How many blocks are the same at the start, and after those at the end. */
function differingBlocks(before: Node, after: Node): [first: number, last: number] {
  const most = Math.min(before.childCount, after.childCount);
  let first = 0;
  while (first < most && before.child(first).eq(after.child(first))) first += 1;
  let last = 0;
  const isSame = () =>
    before.child(before.childCount - 1 - last).eq(after.child(after.childCount - 1 - last));
  while (last < most - first && isSame()) last += 1;
  return [first, last];
}

function sizeOf(body: Node, from: number, to: number): number {
  return body.children.slice(from, to).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

/** The one range that differs, as a step that replaces it. */
function difference(before: Node, after: Node): StepMap {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return StepMap.empty;
  // The same text at both ends of a repetition is counted from one end only.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new StepMap([start, end.a + overlap - start, end.b + overlap - start]);
}
