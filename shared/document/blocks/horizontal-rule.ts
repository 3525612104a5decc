import HorizontalRule from '@tiptap/extension-horizontal-rule';
import type { Block } from '../block';

export const horizontalRule: Block = {
  node: HorizontalRule,
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
