import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** A stretch of a text that is spelt as no dictionary has it. */
export interface Mark {
  from: number;
  to: number;
}

const key = new PluginKey<DecorationSet>('spellingMarks');

/** Marks misspelt words of the body. Typing moves the marks along; only `markSpelling` makes others. */
export const SpellingMarks = Extension.create({
  name: 'spellingMarks',
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

/** The marks of the body, or of a stretch of it, in order. */
export function spellingMarks(state: EditorState, from?: number, to?: number): Mark[] {
  const marks = key.getState(state)?.find(from, to) ?? [];
  return marks
    .map((mark) => ({ from: mark.from, to: mark.to }))
    .toSorted((one, other) => one.from - other.from);
}

/** Marks these stretches in place of those before. The view is told only where they are others. */
export function markSpelling(view: EditorView, marks: readonly Mark[]): void {
  const ordered = marks.toSorted((one, other) => one.from - other.from);
  const before = spellingMarks(view.state);
  const isSame =
    before.length === ordered.length &&
    before.every(
      ({ from, to }, index) => from === ordered[index]?.from && to === ordered[index]?.to,
    );
  if (isSame) return;
  const { doc, tr } = view.state;
  const set = DecorationSet.create(
    doc,
    ordered.map(({ from, to }) => Decoration.inline(from, to, { class: 'misspelt' })),
  );
  view.dispatch(tr.setMeta(key, set).setMeta('addToHistory', false));
}
