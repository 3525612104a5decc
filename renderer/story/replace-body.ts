import type { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
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

/** The one range that differs, as a step that replaces it. */
function difference(before: Node, after: Node): StepMap {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return StepMap.empty;
  // The same text at both ends of a repetition is counted from one end only.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new StepMap([start, end.a + overlap - start, end.b + overlap - start]);
}
