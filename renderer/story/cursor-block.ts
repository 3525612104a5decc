import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** The block with the cursor, and its mark. */
interface Marked {
  at: number | null;
  marks: DecorationSet;
}

const NOTHING: Marked = { at: null, marks: DecorationSet.empty };

/**
 * Marks the block with the cursor, so that a long story lays it out at once. One that was made by this
 * key would be laid out with the next frame, and what is typed before that would come in front of it.
 */
export const CursorBlock = Extension.create({
  name: 'cursorBlock',

  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key: new PluginKey('cursorBlock'),
      state: {
        init: (_, state) => mark(state),
        apply: ({ docChanged, mapping, doc }, before, _, state) => {
          const at = blockOf(state);
          const mapped = docChanged && before.at !== null ? mapping.map(before.at, -1) : before.at;
          // The same block, as at nearly every key: its mark goes along, without a look at the others.
          if (at === null || at !== mapped) return mark(state);
          return docChanged ? moved(before, at, before.marks.map(mapping, doc), state) : before;
        },
      },
      props: {
        decorations(state) {
          return this.getState(state)?.marks;
        },
      },
    }),
  ],
});

function blockOf({ selection: { $head } }: EditorState): number | null {
  return $head.depth === 0 ? null : $head.before(1);
}

function mark(state: EditorState): Marked {
  const at = blockOf(state);
  if (at === null) return NOTHING;
  const block = Decoration.node(at, state.selection.$head.after(1), { class: 'with-cursor' });
  return { at, marks: DecorationSet.create(state.doc, [block]) };
}

/** A block that was put in another's place has lost the mark. */
function moved(before: Marked, at: number, marks: DecorationSet, state: EditorState): Marked {
  return marks === DecorationSet.empty && before.at !== null ? mark(state) : { at, marks };
}
