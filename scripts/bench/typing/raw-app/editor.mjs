import { baseKeymap } from '@tiptap/pm/commands';
import { history } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { DOMParser, Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import '../../../../renderer/ui/tokens.css';
import '../../../../renderer/ui/base.css';
import '../../../../renderer/story/body-text.css';
import './page.css';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'text*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', { dir: 'auto' }, 0],
    },
    text: {},
  },
  marks: {
    bold: { parseDOM: [{ tag: 'b' }, { tag: 'strong' }], toDOM: () => ['strong', 0] },
    italic: { parseDOM: [{ tag: 'i' }, { tag: 'em' }], toDOM: () => ['em', 0] },
  },
});
const page = document.body.appendChild(document.createElement('div'));
page.className = 'page';
/** @type {EditorView | null} */
let view = null;

/** Shows a document in place of the one before, as its JSON text has it. */
Object.assign(window, {
  openDocument: (/** @type {string} */ json) => {
    view?.destroy();
    page.replaceChildren();
    const doc = schema.nodeFromJSON(JSON.parse(json));
    const plugins = [history(), keymap(baseKeymap)];
    view = new EditorView(page, {
      state: EditorState.create({ doc, plugins }),
      attributes: { class: 'body-text' },
      clipboardParser: DOMParser.fromSchema(schema),
    });
  },
});
