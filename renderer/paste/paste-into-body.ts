import { Extension, type Editor } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import type { Node, Slice } from '@tiptap/pm/model';
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { DocumentNode } from '../../shared/document/json';
import { safeLink } from '../../shared/document/links';
import { strayBlock } from '../../shared/profiles/blocks';
import { profileIn } from '../story/profile-in';
import { type Carried, carriedBy } from './carried';
import { contentAround } from './content-around';
import { KeptPlace } from './kept-place';
import { isOwn, ownSerializer } from './own-clipboard';

/** Blocks of our own are read by the editor itself, which takes longer the more there are. */
const LARGEST_OWN = 8_000_000;
const LONGEST_ADDRESS = 2048;

/**
 * Pasting and dropping into the body: what comes from elsewhere is read by `shared/paste`, which
 * keeps structure and drops the rest. The editor's own reading is for what was copied here.
 */
export const PasteIntoBody = Extension.create<{ language(): string }>({
  name: 'pasteIntoBody',
  // After all that merely look on.
  priority: 1,

  addOptions() {
    return { language: () => '' };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    const take: Take = (selection, carried) =>
      takeLater(editor, selection, { ...carried, language: this.options.language() });
    return [
      new Plugin({
        props: {
          clipboardSerializer: ownSerializer(editor.schema),
          handlePaste: ({ state }, _event, slice) => takeOwn(editor, state.selection, slice),
          handleDrop: (view, { clientX: left, clientY: top }, slice, moved) => {
            const at = moved ? null : view.posAtCoords({ left, top });
            return at !== null && takeOwn(editor, droppedAt(view, at.pos), slice);
          },
          handleDOMEvents: {
            paste: (view, event) => takePaste(view, event, take),
            dragenter: (_, event) => isForField(event),
            dragover: (_, event) => isForField(event),
            drop: (view, event) => isForField(event) || takeDrop(view, event, take),
          },
        },
      }),
    ];
  },
});

type Take = (selection: Selection, carried: Carried) => void;

function takePaste(view: EditorView, event: ClipboardEvent, take: Take): boolean {
  const data = event.clipboardData;
  if (data === null || !view.editable || view.composing) return false;
  const carried = carriedBy(data);
  if (isForEditor(carried) || linksSelection(view, carried)) return false;
  event.preventDefault();
  take(view.state.selection, carried);
  return true;
}

function takeDrop(view: EditorView, event: DragEvent, take: Take): boolean {
  const data = event.dataTransfer;
  if (data === null || !view.editable || view.dragging !== null) return false;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const carried = carriedBy(data);
  if (at === null || isForEditor(carried)) return false;
  event.preventDefault();
  view.focus();
  take(droppedAt(view, at.pos), carried);
  return true;
}

/** What is dropped on a block without a line of its own, as a figure, goes beside it, not in its place. */
function droppedAt({ state }: EditorView, position: number): Selection {
  const near = Selection.near(state.doc.resolve(position));
  return near instanceof NodeSelection ? new GapCursor(near.$to) : near;
}

/** Words over a field of a block are the field's; the editor would take them into the body. */
function isForField({ target, dataTransfer }: DragEvent): boolean {
  const isField = target instanceof Element && target.matches('input, textarea');
  return isField && dataTransfer?.types.includes('Files') !== true;
}

function isForEditor({ html, text, files }: Carried): boolean {
  const isNothing = html === '' && text === '' && files.length === 0;
  return isNothing || (isOwn(html) && html.length <= LARGEST_OWN);
}

/**
 * Takes blocks that were copied here where the editor itself would put them in wrongly: they do not
 * belong into this story, or would divide a block around the cursor.
 */
function takeOwn(editor: Editor, selection: Selection, slice: Slice): boolean {
  const lines = linesAlone(slice);
  const words = wordsAlone(slice);
  // The editor would bring the block around the lines along.
  const belong =
    strayBlock({ type: 'doc', content: jsonOf(slice.content.content) }, profileIn(editor)) === null;
  if (belong && (words !== null || contentAround(lines, selection) === null)) return false;
  const place = new KeptPlace(editor, selection);
  const content = words === null ? jsonOf(lines) : [words];
  void import('./paste-carried').then(({ pasteBlocks }) => pasteBlocks(editor, place, content));
  return true;
}

function jsonOf(nodes: readonly Node[]): DocumentNode[] {
  return nodes.map((node) => node.toJSON() as DocumentNode);
}

/** Blocks out of the inside of one, such as lines of a box: nobody means that one by them. */
function linesAlone({ content, openStart, openEnd }: Slice): readonly Node[] {
  let found = content.content;
  let nodes = found;
  for (let open = Math.min(openStart, openEnd); open > 0; open -= 1) {
    const [only] = nodes;
    if (nodes.length !== 1 || only === undefined || only.isTextblock) break;
    nodes = only.content.content;
    // Items and cells stand in nothing but their own.
    if (nodes.every(({ type }) => type.isInGroup('block'))) found = nodes;
  }
  return found;
}

/** A part of one line as a paragraph: nobody means the block that it was copied from. */
function wordsAlone({ content, openStart, openEnd }: Slice): DocumentNode | null {
  if (openStart === 0 || openEnd === 0) return null;
  let only: Node | null = content.childCount === 1 ? content.child(0) : null;
  while (only !== null && !only.isTextblock) only = only.childCount === 1 ? only.child(0) : null;
  if (only === null) return null;
  return only.type.schema.node('paragraph', null, only.content).toJSON() as DocumentNode;
}

/** An address pasted over words makes them a link, which the link itself sees to. */
function linksSelection({ state }: EditorView, { text }: Carried): boolean {
  const address = text.trim();
  if (state.selection.empty || address.length > LONGEST_ADDRESS) return false;
  return /^(?:https?:|mailto:|www\.)\S+$/i.test(address) && safeLink(address) !== null;
}

function takeLater(
  editor: Editor,
  selection: Selection,
  carried: Carried & { language: string },
): void {
  const place = new KeptPlace(editor, selection);
  void import('./paste-carried').then(({ pasteCarried }) => pasteCarried(editor, place, carried));
}
