import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** As `withoutReactWalk`, for the body. */
export const NoReactWalk = Extension.create({
  name: 'noReactWalk',

  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ dom }) => {
        withoutReactWalk(dom);
        return {};
      },
    }),
  ],
});

/**
 * Keeps React from walking this editable element before each of its commits. It does that to whatever
 * is `contentEditable` and has the focus, node by node up to the cursor, to put the selection back if
 * the commit loses it; the editor sees to its selection itself, and in a long story the walk takes
 * longer than all that the commit changes. The attribute, which the browser goes by, stays.
 */
export function withoutReactWalk(element: HTMLElement): void {
  Object.defineProperty(element, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => {
      element.setAttribute('contenteditable', value);
    },
  });
}
