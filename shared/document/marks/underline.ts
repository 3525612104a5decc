import Underline from '@tiptap/extension-underline';
import type { TextMark } from '../block';

/**
 * Underlined words of other programs and versions stay what they are, and new ones are made only
 * where the newsroom's settings say so: readers take an underline for a link.
 */
export const underline: TextMark = {
  mark: Underline.extend({
    // Not by style: copied links and headings bring one that nobody meant.
    parseHTML() {
      return [{ tag: 'u' }];
    },
    // Taken, for the browser would underline by itself; where it is on, the window hears it before.
    addKeyboardShortcuts() {
      return { 'Mod-u': () => true };
    },
  }),
  commands: [
    {
      id: 'underline',
      label: 'Underline',
      menu: 'Format',
      icon: 'underline',
      key: 'Mod-u',
      setting: 'underline',
      run: (editor) => editor.chain().focus().toggleUnderline().run(),
      can: (editor) => editor.can().toggleUnderline(),
      isActive: (editor) => editor.isActive('underline'),
    },
  ],
};
