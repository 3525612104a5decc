// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { bodyExtensions } from '../../shared/document';
import { CursorOnFocus } from './cursor-on-focus';

let editor: Editor | undefined;

afterEach(() => {
  editor?.destroy();
  document.body.replaceChildren();
});

/** A body that stands still, its second word selected. */
function openClosed(): Editor {
  const element = document.body.appendChild(document.createElement('div'));
  editor = new Editor({
    element,
    editable: false,
    extensions: [...bodyExtensions(), CursorOnFocus],
    coreExtensionOptions: { tabindex: { value: '0' } },
    content: '<p>High tide</p>',
    injectCSS: false,
  });
  editor.commands.setTextSelection({ from: 6, to: 10 });
  return editor;
}

it('a body that stands still takes the keys, and shows what is selected in it', () => {
  const { view } = openClosed();
  view.focus();
  expect(document.activeElement).toBe(view.dom);
  expect(document.getSelection()?.toString()).toBe('tide');
});

it('so it does where a dialog gives the keys back to it', () => {
  const { view } = openClosed();
  view.dom.focus();
  expect(document.activeElement).toBe(view.dom);
  expect(document.getSelection()?.toString()).toBe('tide');
});
