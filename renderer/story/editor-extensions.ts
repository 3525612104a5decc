import type { Editor, Extensions, InputRule } from '@tiptap/core';
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions';
import type { Node } from '@tiptap/pm/model';
import type { ReactNodeViewProps } from '@tiptap/react';
import type { FunctionComponent } from 'react';
import { bodyExtensions } from '../../shared/document';
import { TABLE_LIMIT } from '../../shared/document/table-size';
import { ruleWhere } from '../../shared/document/typing-rule';
import { allowsBlock } from '../../shared/profiles/blocks';
import { profileIn } from './profile-in';
import { notify } from '../app-store';
import { FoundMarks } from '../find/found-marks';
import { SpellingMarks } from '../spelling/body-marks';
import { PasteIntoBody } from '../paste/paste-into-body';
import { TypographyAsTyped } from '../typography/as-typed';
import { BlockFields, SelectedBlockFields } from './block-fields';
import { CurrentBlock } from './current-block';
import { CursorBlock } from './cursor-block';
import { CursorOnFocus } from './cursor-on-focus';
import { FactBoxView } from './fact-box-view';
import { FigureView } from './figure-view';
import { GalleryView } from './gallery-view';
import { lazyView } from './lazy-view';
import { NoReactWalk } from './no-react-walk';
import { blockView } from './node-view';
import { BlockQuoteView, PullQuoteView } from './quote-view';

interface View {
  component: FunctionComponent<ReactNodeViewProps>;
  /** Attributes that the view shows other than by an input of its own. */
  shows: readonly string[];
}

/**
 * Blocks with fields or pictures of their own; all others are shown by their `renderHTML`. Those that
 * hold text are there at once, since the cursor may be in it.
 */
const VIEWS: Readonly<Record<string, View>> = {
  blockQuote: { component: BlockQuoteView, shows: [] },
  pullQuote: { component: PullQuoteView, shows: [] },
  factBox: { component: FactBoxView, shows: [] },
  figure: { component: FigureView, shows: ['photoId'] },
  gallery: { component: GalleryView, shows: ['layout'] },
  videoCard: {
    component: lazyView(async () => (await import('./video-card-view')).VideoCardView),
    shows: ['photoId'],
  },
  socialPost: {
    component: lazyView(async () => (await import('./social-post-view')).SocialPostView),
    shows: [],
  },
  relatedStory: {
    component: lazyView(async () => (await import('./related-story-view')).RelatedStoryView),
    shows: ['storyId', 'headline'],
  },
};

function sayTooLarge(): void {
  notify(
    `A table of a story has ${TABLE_LIMIT}. This one is larger: its rows came as lines of text, with tabs between the cells.`,
  );
}

/** What is typed makes no block that the story's profile leaves out. */
function rulesInProfile(this: {
  name: string;
  editor: Editor;
  parent: (() => InputRule[]) | undefined;
}): InputRule[] {
  const { name, editor, parent } = this;
  return (parent?.() ?? []).map((rule) =>
    ruleWhere(rule, () => allowsBlock(profileIn(editor), name)),
  );
}

/** Far more groups than a day of writing makes: undo reaches back to where the story was opened. */
const UNDO_GROUPS = 10_000;

/**
 * Keeps a body from being drawn a second time as it comes to the page: only views that are React's need
 * that, because they were drawn without a page to be in.
 */
export function drawOnce(editor: Editor): void {
  const drawAgain = editor.createNodeViews.bind(editor);
  let isFirst = true;
  editor.createNodeViews = () => {
    // One that left the page was drawn without them, and comes back.
    if (!isFirst || hasView(editor.state.doc)) drawAgain();
    isFirst = false;
  };
}

function hasView(body: Node): boolean {
  let found = false;
  body.descendants(({ type }) => {
    found ||= Object.hasOwn(VIEWS, type.name);
    return !found;
  });
  return found;
}

/** What the body's editor is made of. `language`: the story's, as it is now. */
export function editorExtensions(language: () => string): Extensions {
  return [
    ...bodyExtensions(({ node }) => {
      if (node.name === 'table') return node.configure({ whenTooLarge: sayTooLarge });
      const view = VIEWS[node.name];
      const typed = node.extend({ addInputRules: rulesInProfile });
      if (view === undefined) return typed;
      return typed.extend({ addNodeView: () => blockView(view.component, view.shows) });
    }),
    // Its keys are left out: undo goes through the story's one history, see StoryHistory.
    UndoRedo.extend({ addKeyboardShortcuts: () => ({}) }).configure({ depth: UNDO_GROUPS }),
    Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
    Gapcursor,
    CurrentBlock,
    CursorBlock,
    CursorOnFocus,
    TrailingNode,
    BlockFields,
    SelectedBlockFields,
    NoReactWalk,
    FoundMarks,
    SpellingMarks,
    PasteIntoBody.configure({ language }),
    TypographyAsTyped.configure({ language }),
  ];
}
