// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { Decoration, type EditorView } from '@tiptap/pm/view';
import { afterEach, expect, it } from 'vitest';
import { bodyExtensions } from '../../shared/document';
import { movingMarks } from './moving-marks';

const marks = movingMarks('testedMarks');
let editor: Editor | undefined;

afterEach(() => {
  editor?.destroy();
  document.body.replaceChildren();
});

function openAtEnd(words: string): Editor {
  const element = document.body.appendChild(document.createElement('div'));
  editor = new Editor({
    element,
    extensions: [...bodyExtensions(), marks.extension],
    content: `<p>${words}</p>`,
    injectCSS: false,
  });
  editor.view.focus();
  editor.commands.setTextSelection(editor.state.doc.content.size);
  return editor;
}

function selectOnPage({ dom }: EditorView, from: number, to: number): void {
  const text = dom.querySelector('p')!.firstChild!;
  document.getSelection()!.setBaseAndExtent(text, from, text, to);
}

const wordAt = (from: number, to: number) => [Decoration.inline(from, to, { class: 'tested' })];

it('what the person selected stays, although the editor has not been told of it yet', () => {
  const { view } = openAtEnd('The harbur is shut.');
  selectOnPage(view, 10, 4);
  marks.put(view, wordAt(5, 11));
  expect(view.state.selection).toMatchObject({ anchor: 11, head: 5 });
});

it('a cursor that nobody moved stays', () => {
  const { view } = openAtEnd('The harbur is shut.');
  const { head } = view.state.selection;
  marks.put(view, wordAt(5, 11));
  expect(view.state.selection.head).toBe(head);
});
