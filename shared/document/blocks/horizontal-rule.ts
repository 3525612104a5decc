import HorizontalRule from '@tiptap/extension-horizontal-rule';
import { Selection, type Transaction } from '@tiptap/pm/state';
import type { Block } from '../block';
import { insertBlock } from '../insert-block';
import { ruleWhere } from '../typing-rule';

const node = HorizontalRule.extend({
  addCommands() {
    return {
      setHorizontalRule: () => (props) => {
        if (!insertBlock(props, this.type.create())) return false;
        if (props.dispatch !== undefined) goBehind(props.tr);
        return true;
      },
    };
  },

  addInputRules() {
    const isInBody: Parameters<typeof ruleWhere>[1] = ({ state, range }) =>
      state.doc.resolve(range.from).depth === 1;
    return (this.parent?.() ?? []).map((rule) => ruleWhere(rule, isInBody));
  },
});

/** Nothing is done to a rule: writing goes on behind it, in a paragraph of its own at the end. */
function goBehind(tr: Transaction): void {
  const { $to } = tr.selection;
  if ($to.nodeAfter === null) tr.insert($to.pos, tr.doc.type.schema.node('paragraph'));
  tr.setSelection(Selection.near(tr.doc.resolve($to.pos)));
}

export const horizontalRule: Block = {
  node,
  commands: [
    {
      id: 'horizontal-rule',
      label: 'Horizontal rule',
      menu: 'Insert',
      icon: 'rule',
      key: 'Mod-Alt-u',
      byWindow: true,
      slash: 'line divider separator break',
      run: (editor) => editor.chain().focus().setHorizontalRule().run(),
      can: (editor) => editor.can().setHorizontalRule(),
    },
  ],
};
