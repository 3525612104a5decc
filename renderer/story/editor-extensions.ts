import type { Extensions } from '@tiptap/core';
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react';
import type { FunctionComponent } from 'react';
import { bodyExtensions } from '../../shared/document';
import { CurrentBlock } from './current-block';
import { FigureView } from './figure-view';
import { rendersFor } from './node-view';
import { VideoCardView } from './video-card-view';

interface View {
  component: FunctionComponent<ReactNodeViewProps>;
  /** Attributes that the view shows other than by an input of its own. */
  shows: readonly string[];
}

/** Blocks with fields or pictures of their own; all others are shown by their `renderHTML`. */
const VIEWS: Readonly<Record<string, View>> = {
  figure: { component: FigureView, shows: ['photoId'] },
  videoCard: { component: VideoCardView, shows: [] },
};

/** Far more groups than a day of writing makes: undo reaches back to where the story was opened. */
const UNDO_GROUPS = 10_000;

/** What the body's editor is made of. */
export function editorExtensions(): Extensions {
  return [
    ...bodyExtensions(({ node }) => {
      const view = VIEWS[node.name];
      if (view === undefined) return node;
      return node.extend({
        addNodeView: () =>
          ReactNodeViewRenderer(view.component, { update: rendersFor(...view.shows) }),
      });
    }),
    // Its keys are left out: undo goes through the story's one history, see StoryHistory.
    UndoRedo.extend({ addKeyboardShortcuts: () => ({}) }).configure({ depth: UNDO_GROUPS }),
    Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
    Gapcursor,
    CurrentBlock,
    TrailingNode,
  ];
}
