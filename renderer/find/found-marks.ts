import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** A stretch of the body to mark, as the body counts. */
export interface FoundRange {
  from: number;
  to: number;
  isCurrent: boolean;
}

const key = new PluginKey<DecorationSet>('foundMarks');

/** Marks what was found in the body. Typing moves the marks along; only `markFound` makes others. */
export const FoundMarks = Extension.create({
  name: 'foundMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
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
    }),
  ],
});

/** Marks these stretches in place of those before. */
export function markFound(view: EditorView, ranges: readonly FoundRange[]): void {
  const { doc, tr } = view.state;
  const marks = ranges.map(({ from, to, isCurrent }) =>
    Decoration.inline(from, to, { class: isCurrent ? 'found current' : 'found' }),
  );
  view.dispatch(tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false));
}
