import { Extension, InputRule } from '@tiptap/core';
import { houseForm } from '../../shared/typography/house-form';
import { typedEdit } from '../../shared/typography/typed-edit';
import { isTypographyOn } from './switch';

/**
 * Quotes, dashes, ellipses and spaces as the story's language has them, as they are typed. Undo or
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
          const edit = isTypographyOn()
            ? typedEdit(typed, () => houseForm(this.options.language()))
            : null;
          if (edit === null) return null;
          const set = edit.text + typed.slice(edit.to);
          return { index: edit.from, text: typed.slice(edit.from), data: { set } };
        },
        handler: ({ state, range, match }) => {
          const { set } = match.data as { set: string };
          const marks = state.storedMarks ?? state.doc.resolve(range.to).marks();
          state.tr.replaceWith(range.from, range.to, state.schema.text(set, marks));
        },
      }),
    ];
  },
});
