import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { useApp } from '../app-store';

/** Marks the block with the cursor while everything else is to step back. */
export const CurrentBlock = Extension.create({
  name: 'currentBlock',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('currentBlock'),
        props: {
          decorations: ({ doc, selection: { $head } }) => {
            if (!useApp.getState().focusMode || $head.depth === 0) return null;
            const block = Decoration.node($head.before(1), $head.after(1), { class: 'current' });
            return DecorationSet.create(doc, [block]);
          },
        },
      }),
    ];
  },

  onCreate() {
    const { editor } = this;
    this.storage.stop = useApp.subscribe(({ focusMode }, before) => {
      // Nothing changes but what is marked.
      if (focusMode !== before.focusMode) editor.view.dispatch(editor.state.tr);
    });
  },

  onDestroy() {
    this.storage.stop();
  },

  addStorage() {
    return { stop: () => {} };
  },
});
