import { Extension, type Editor } from '@tiptap/core';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { safeLink } from '../../shared/document/links';
import { type Carried, carriedBy } from './carried';
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
  take(Selection.near(view.state.doc.resolve(at.pos)), carried);
  return true;
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
