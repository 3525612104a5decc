import { mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core';
import type { Block, EditorCommand } from '../block';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    subhead: {
      /** Makes the selected text blocks subheads of this level, or paragraphs if they are already. */
      toggleSubhead: (level: SubheadLevel) => ReturnType;
    };
  }
}

/** Heading levels: the page's `h1` is the headline. */
const LEVELS = [2, 3] as const;
type SubheadLevel = (typeof LEVELS)[number];

const node = Node.create({
  name: 'subhead',
  group: 'block',
  content: 'inline*',
  defining: true,

  addAttributes() {
    return {
      level: {
        default: 2,
        rendered: false,
        // The element says it, whatever a `level` attribute claims.
        parseHTML: () => null,
        validate: (value: unknown) => {
          if (value !== 2 && value !== 3) throw new RangeError('A subhead is of level 2 or 3');
        },
      },
    };
  },

  parseHTML() {
    return [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
    ];
  },

  renderHTML({ node: subhead, HTMLAttributes }) {
    return [
      subhead.attrs.level === 3 ? 'h3' : 'h2',
      mergeAttributes({ dir: 'auto' }, HTMLAttributes),
      0,
    ];
  },

  addCommands() {
    return {
      toggleSubhead:
        (level) =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph', { level }),
    };
  },

  addKeyboardShortcuts() {
    return Object.fromEntries(
      LEVELS.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleSubhead(level)]),
    );
  },

  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});

function command(level: SubheadLevel, label: string): EditorCommand {
  return {
    id: `subhead-${level}`,
    label,
    menu: 'Format',
    icon: level === 2 ? 'subhead' : 'minor-subhead',
    inToolbar: true,
    slash: 'heading title crosshead',
    key: `Mod-Alt-${level}`,
    run: (editor) => editor.chain().focus().toggleSubhead(level).run(),
    can: (editor) => editor.can().toggleSubhead(level),
    isActive: (editor) => editor.isActive('subhead', { level }),
  };
}

export const subhead: Block = {
  node,
  commands: [command(2, 'Subhead'), command(3, 'Minor subhead')],
};
