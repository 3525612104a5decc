import { Editor, type CommandProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { builders, type NodeBuilder } from 'prosemirror-test-builder';
import type { Asks } from './block';
import { bodyExtensions, bodySchema, editorCommands } from './index';
import type { DocumentNode } from './json';

const build = builders(bodySchema());

/** A node made by a builder: `p('one <a>two<b>')` knows the positions of its tags. */
type Built = ReturnType<NodeBuilder>;
type Attributes = Record<string, unknown>;
type Child = Parameters<NodeBuilder>[1];

/** A builder of this kind of node, with these attributes. */
export function block(name: string, attributes: Attributes = {}) {
  return (...children: Child[]): Built => (build[name] as NodeBuilder)(attributes, ...children);
}

/** A builder of text with this mark. */
export function mark(name: string, attributes: Attributes = {}) {
  return (...children: Child[]): Child =>
    (build[name] as (...rest: unknown[]) => Child)(attributes, ...children);
}

/** A body to begin with. */
export const doc = block('doc');
/** A body to end with, as it is stored. */
export const body = (...children: Child[]): DocumentNode =>
  doc(...children).toJSON() as DocumentNode;
export const p = block('paragraph');
export const h2 = block('subhead', { level: 2 });
export const h3 = block('subhead', { level: 3 });
export const quote = block('blockQuote');
export const ul = block('bulletList');
export const li = block('listItem');

/** An editor of the body as readers of the page have it, without the window's views. */
function editorWith(before: Built): Editor {
  const editor = new Editor({
    extensions: bodyExtensions(),
    content: before.toJSON(),
    injectCSS: false,
    enableContentCheck: true,
  });
  const selection = taggedSelection(editor.state.doc, before.tag);
  if (selection !== null) editor.view.dispatch(editor.state.tr.setSelection(selection));
  return editor;
}

/** What is selected: `<a>` is the cursor, `<a>` to `<b>` a range, `<node>` the node that begins there. */
function taggedSelection(body: Node, { a, b = a, node }: Built['tag']) {
  if (node !== undefined) return NodeSelection.create(body, node);
  return a === undefined || b === undefined ? null : TextSelection.create(body, a, b);
}

/** Answers nothing, for commands that ask nobody. */
export const noAsks: Asks = { link: () => {}, photo: () => {}, story: () => {} };

/** The document after this command was run on the tagged selection; null where it cannot be. */
export function after(before: Built, id: string, asks: Asks = noAsks): DocumentNode | null {
  const command = editorCommands.find((known) => known.id === id);
  if (command === undefined) throw new Error(`There is no command “${id}”`);
  return withEditor(before, (editor) =>
    command.can(editor) && command.run(editor, asks) ? stored(editor) : null,
  );
}

/** The document after a change was made where the tagged selection is; null where it cannot be. */
export function changed(
  before: Built,
  change: (props: Pick<CommandProps, 'tr' | 'dispatch'>) => boolean,
): DocumentNode | null {
  return withEditor(before, (editor) =>
    editor.commands.command(({ tr, dispatch }) => change({ tr, dispatch })) ? stored(editor) : null,
  );
}

/** The document after this was typed at the tagged cursor, a character at a time. */
export function typed(before: Built, text: string): DocumentNode {
  return withEditor(before, (editor) => {
    for (const character of text) typeCharacter(editor, character);
    return stored(editor);
  });
}

function typeCharacter({ view }: Editor, character: string): void {
  const { from, to } = view.state.selection;
  const insert = () => view.state.tr.insertText(character, from, to);
  const isTaken = view.someProp('handleTextInput', (take) =>
    take(view, from, to, character, insert),
  );
  if (!isTaken) view.dispatch(insert());
}

/** The document after this key was pressed at the tagged selection. */
export function pressed(
  before: Built,
  key: string,
  modifiers: KeyboardEventInit = {},
): DocumentNode {
  return withEditor(before, (editor) => {
    const event = new KeyboardEvent('keydown', { key, ...modifiers });
    editor.view.someProp('handleKeyDown', (take) => take(editor.view, event));
    return stored(editor);
  });
}

/** The document that this HTML is pasted as, into an empty body. */
export function pasted(html: string): DocumentNode {
  return withEditor(doc(p('<a>')), (editor) => {
    editor.view.pasteHTML(html);
    return stored(editor);
  });
}

function stored({ state }: Editor): DocumentNode {
  return state.doc.toJSON() as DocumentNode;
}

function withEditor<T>(before: Built, work: (editor: Editor) => T): T {
  const editor = editorWith(before);
  try {
    return work(editor);
  } finally {
    editor.destroy();
  }
}
