import { Node } from '@tiptap/core';
import type { Block } from '../block';
import { NOTE } from '../notes';
import { wrapOrInsert } from '../wrap';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    editorNote: {
      /** Makes the selected paragraphs a note to editors as `wrapOrInsert`, or paragraphs of the story again. */
      toggleEditorNote: () => ReturnType;
    };
  }
}

const node = Node.create({
  name: NOTE,
  group: 'block',
  content: 'paragraph+',
  defining: true,

  parseHTML() {
    return [{ tag: 'aside[data-editor-note]' }];
  },

  renderHTML() {
    return [
      'aside',
      { 'data-editor-note': '', role: 'note', 'aria-label': 'Editor’s note, never published' },
      0,
    ];
  },

  addCommands() {
    return {
      toggleEditorNote: () => (props) =>
        props.editor.isActive(this.name)
          ? props.commands.lift(this.name)
          : wrapOrInsert(props, this.type),
    };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Alt-n': () => this.editor.commands.toggleEditorNote() };
  },
});

export const editorNote: Block = {
  node,
  commands: [
    {
      id: 'editor-note',
      label: 'Editor’s note',
      menu: 'Insert',
      icon: 'note',
      slash: 'note comment internal editors ednote',
      key: 'Mod-Alt-n',
      run: (editor) => editor.chain().focus().toggleEditorNote().run(),
      can: (editor) => editor.can().toggleEditorNote(),
      isActive: (editor) => editor.isActive(NOTE),
    },
  ],
  publish: () => null,
};
