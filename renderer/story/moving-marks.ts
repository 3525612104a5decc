import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { DecorationSet, type Decoration, type EditorView } from '@tiptap/pm/view';
import { selectionOnPage } from './selection-on-page';

/** Marks on stretches of the body that typing moves along; only `put` makes others. */
export interface MovingMarks {
  extension: Extension;
  of(state: EditorState): DecorationSet;
  /** Puts these in the place of those before. It is no step of undo. */
  put(view: EditorView, marks: readonly Decoration[]): void;
}

/** @param name of the extension, unlike any other. */
export function movingMarks(name: string): MovingMarks {
  const key = new PluginKey<DecorationSet>(name);
  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marks) => {
        const others = transaction.getMeta(key) as DecorationSet | undefined;
        if (others !== undefined) return others;
        return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
  return {
    extension: Extension.create({ name, addProseMirrorPlugins: () => [plugin] }),
    of: (state) => key.getState(state) ?? DecorationSet.empty,
    put(view, marks) {
      const { doc, tr } = view.state;
      const moved = selectionOnPage(view);
      if (moved !== null) tr.setSelection(moved);
      const set = DecorationSet.create(doc, [...marks]);
      view.dispatch(tr.setMeta(key, set).setMeta('addToHistory', false));
    },
  };
}
