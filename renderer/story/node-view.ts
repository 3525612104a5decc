import type { NodeViewProps } from '@tiptap/react';
import type { Bound } from '../ui/bound';

/** The attributes of a block that has a view of its own, as a bound record. */
export function boundAttributes<T extends object>({
  editor,
  getPos,
}: Pick<NodeViewProps, 'editor' | 'getPos'>): Bound<T> {
  return {
    get: () => {
      const at = getPos();
      const node = at === undefined ? null : editor.state.doc.nodeAt(at);
      return (node?.attrs ?? {}) as T;
    },
    set: (attributes) => {
      const at = getPos();
      // The block was removed while its picture was being chosen: no other may get its words.
      if (at === undefined || editor.isDestroyed) return;
      editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, attributes));
    },
    subscribe: (listener) => {
      editor.on('update', listener);
      return () => editor.off('update', listener);
    },
  };
}

/**
 * Whether a change of a block's attributes needs its view rendered again: not for text, which the
 * view's inputs show by themselves.
 */
export function rendersFor(...names: readonly string[]) {
  return ({ oldNode, newNode, updateProps }: ViewUpdate): boolean => {
    if (oldNode.type !== newNode.type) return false;
    if (names.some((name) => oldNode.attrs[name] !== newNode.attrs[name])) updateProps();
    return true;
  };
}

interface ViewUpdate {
  oldNode: NodeViewProps['node'];
  newNode: NodeViewProps['node'];
  updateProps: () => void;
}
