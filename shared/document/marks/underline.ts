import Underline from '@tiptap/extension-underline';
import type { TextMark } from '../block';

/**
 * Underlined words of other programs and versions stay what they are, but nothing here makes them:
 * readers take an underline for a link, so house style has none unless a newsroom asks for it.
 */
export const underline: TextMark = {
  mark: Underline.extend({
    // Not by style: copied links and headings bring one that nobody meant.
    parseHTML() {
      return [{ tag: 'u' }];
    },
    addKeyboardShortcuts() {
      return {};
    },
  }),
};
