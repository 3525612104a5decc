import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Has the cursor where it was as soon as the body has the focus again, as after a dialog. The browser
 * puts it at the start, and the editor's own correction comes some 20 ms later: a key in between would
 * be typed there.
 */
export const CursorOnFocus = Extension.create({
  name: 'cursorOnFocus',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('cursorOnFocus'),
        props: {
          handleDOMEvents: {
            focus: (view) => {
              // A press of the mouse says itself where it goes.
              if (!view.dom.matches(':active')) view.focus();
              return false;
            },
          },
        },
      }),
    ];
  },
});
