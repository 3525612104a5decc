import { Extension, InputRule } from '@tiptap/core';
import type { Edit } from '../../shared/typography/edits';
import { editAsTyped } from './edit-as-typed';

/**
 * Quotes, dashes, ellipses and spaces as the story's language has them, as they are typed, and the words of
 * caption codes. Undo or
 * Backspace right after gives back what was typed; in code nothing is set.
 */
export const TypographyAsTyped = Extension.create<{ language(): string }>({
  name: 'typographyAsTyped',

  addOptions() {
    return { language: () => '' };
  },

  addInputRules() {
    return [
      new InputRule({
        find: (typed) => {
          const edit = editAsTyped(typed, () => this.options.language());
          if (edit === null) return null;
          return { index: edit.from, text: typed.slice(edit.from), data: edit };
        },
        handler: ({ state, range, match }) => {
          const { from, to, text } = match.data as Edit;
          const end = range.from + to - from;
          const replaced = end === range.from ? null : state.doc.nodeAt(range.from);
          const marks = replaced?.marks ?? state.doc.resolve(range.from).marks();
          if (text === '') state.tr.delete(range.from, end);
          else state.tr.replaceWith(range.from, end, state.schema.text(text, marks));
        },
      }),
    ];
  },
});
