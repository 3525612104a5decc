import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Has cursor and page where they were as soon as the body has the focus again, as after a dialog. The
 * browser puts the cursor at the start and scrolls there; the editor's own correction, of the cursor alone,
 * comes some 20 ms later: a key in between would be typed there.
 */
export const CursorOnFocus = Extension.create({
  name: 'cursorOnFocus',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('cursorOnFocus'),
        view: ({ dom }) => {
          // Dialogs and menus that give the focus back leave it to the browser whether to scroll.
          dom.focus = (options) =>
            HTMLElement.prototype.focus.call(dom, { preventScroll: true, ...options });
          return {};
        },
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
