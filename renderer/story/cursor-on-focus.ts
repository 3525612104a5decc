import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

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
        view: (view) => {
          const { dom } = view;
          const focus = view.focus.bind(view);
          view.focus = () => {
            if (!view.editable) takeKeys(view);
            focus();
          };
          // Dialogs and menus that give the focus back leave it to the browser whether to scroll.
          dom.focus = (options) =>
            HTMLElement.prototype.focus.call(dom, { preventScroll: true, ...options });
          return {};
        },
        props: {
          handleDOMEvents: {
            mousedown: (view, event) => {
              putCursor(view, event);
              return false;
            },
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

/** A body that stands still the editor gives neither focus nor selection, unless both are there already. */
function takeKeys(view: EditorView): void {
  const { anchor, head } = view.state.selection;
  view.dom.focus();
  const from = view.domAtPos(anchor);
  const to = view.domAtPos(head);
  view.dom.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/**
 * From a field of a block the press brings the focus too. The editor puts back its old cursor 20 ms later,
 * unless the browser has told it of the new one by then, which a busy page does not.
 */
function putCursor(view: EditorView, { button, clientX, clientY, target }: MouseEvent): void {
  const isText = target instanceof HTMLElement && target.isContentEditable;
  if (view.hasFocus() || button !== 0 || !isText) return;
  const place = view.posAtCoords({ left: clientX, top: clientY });
  if (place === null) return;
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(place.pos))));
}
