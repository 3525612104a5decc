import { ReactNodeViewRenderer, type NodeViewProps, type ReactNodeViewProps } from '@tiptap/react';
import { createContext, createElement, useContext, useMemo, type FunctionComponent } from 'react';
import type { NodeViewRenderer } from '@tiptap/core';
import type { Bound } from '../ui/bound';
import { ShownNode } from './shown-node';

const Shown = createContext<ShownNode | null>(null);

/**
 * Shows blocks by a React component, each with a listener of its own to changes of that block.
 *
 * @param shows attributes that the component shows other than by an input of its own.
 */
export function blockView(
  component: FunctionComponent<ReactNodeViewProps>,
  shows: readonly string[],
): NodeViewRenderer {
  return (props) => {
    const shown = new ShownNode(props.node);
    const WithNode = (viewProps: ReactNodeViewProps) =>
      createElement(Shown.Provider, { value: shown }, createElement(component, viewProps));
    return ReactNodeViewRenderer(WithNode, { update: updateOf(shown, shows) })(props);
  };
}

/** The attributes of the block that this component shows, as a bound record. */
export function useBlockAttributes<T extends object>({
  editor,
  getPos,
}: Pick<NodeViewProps, 'editor' | 'getPos'>): Bound<T> {
  const shown = useContext(Shown);
  if (shown === null) throw new Error('Only in a component of blockView');
  return useMemo(
    () => ({
      get: () => shown.node.attrs as T,
      set: (attributes) => {
        const at = getPos();
        // The block was removed while its picture was being chosen: no other may get its words.
        if (at === undefined || editor.isDestroyed) return;
        editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, attributes));
      },
      subscribe: shown.subscribe,
    }),
    [shown, editor, getPos],
  );
}

interface ViewUpdate {
  oldNode: NodeViewProps['node'];
  newNode: NodeViewProps['node'];
  updateProps: () => void;
}

/** Renders for the attributes named alone: text is shown by the view's inputs themselves. */
function updateOf(shown: ShownNode, shows: readonly string[]) {
  return ({ oldNode, newNode, updateProps }: ViewUpdate): boolean => {
    if (oldNode.type !== newNode.type) return false;
    shown.becomes(newNode);
    if (shows.some((name) => oldNode.attrs[name] !== newNode.attrs[name])) updateProps();
    return true;
  };
}
