// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bodyExtensions } from '../../shared/document';
import type { DocumentNode } from '../../shared/document/json';
import { block, doc, li, p, ul } from '../../shared/document/testing';
import { FIRST_PROFILES } from '../../shared/profiles/first-profiles';
import { profileIn } from '../story/profile-in';
import { useApp } from '../app-store';
import { KeptPlace } from './kept-place';
import { pasteBlocks } from './paste-carried';
import { PasteIntoBody } from './paste-into-body';

vi.mock('../story/profile-in', () => ({ profileIn: vi.fn<typeof profileIn>(() => null) }));

let editor: Editor;

afterEach(() => {
  editor.destroy();
  vi.mocked(profileIn).mockReturnValue(null);
  useApp.setState({ notices: [] });
});

function open(content: ReturnType<typeof doc>): void {
  editor = new Editor({
    extensions: [...bodyExtensions(), UndoRedo, PasteIntoBody],
    content: content.toJSON(),
    injectCSS: false,
  });
}

function placeOf(words: string): number {
  let found = -1;
  editor.state.doc.descendants((node, pos) => {
    if (found < 0 && node.isText && node.text?.includes(words) === true)
      found = pos + node.text.indexOf(words);
  });
  return found;
}

function select(from: string, to: string): void {
  const range = TextSelection.create(editor.state.doc, placeOf(from), placeOf(to) + to.length);
  editor.view.dispatch(editor.state.tr.setSelection(range));
}

/** Copies what is selected, as the clipboard has it. */
function copied(): string {
  const { dom } = editor.view.serializeForClipboard(editor.state.selection.content());
  return dom.innerHTML;
}

function cut(from: string, to: string): string {
  select(from, to);
  const html = copied();
  editor.commands.deleteSelection();
  return html;
}

async function pasteBehind(words: string, html: string): Promise<void> {
  const end = placeOf(words) + words.length;
  editor.commands.setTextSelection(end);
  const before = editor.state.doc;
  editor.view.pasteHTML(html);
  await vi.waitFor(() => expect(editor.state.doc.eq(before)).toBe(false));
  editor.state.doc.check();
}

/** Each block of the body with the words of its lines. */
function outline(): string[] {
  const lines = (node: Node): string =>
    node.isTextblock ? node.textContent : node.children.map(lines).join('/');
  return editor.state.doc.children.map((node) => `${node.type.name}: ${lines(node)}`);
}

const table = (...cells: Parameters<ReturnType<typeof block>>[]) =>
  block('table')(block('tableRow')(...cells.map((lines) => block('tableCell')(...lines))));

describe('lines that are moved within one block', () => {
  it.each([
    ['factBox', { title: 'The crane' }],
    ['blockQuote', { attribution: 'Ines Farrow' }],
    ['editorNote', {}],
  ])('stay in it: %s', async (name, attributes) => {
    open(doc(block(name, attributes)(p('one'), p('two'), p('three')), p('end')));
    await pasteBehind('three', cut('one', 'two'));
    expect(outline()).toEqual([`${name}: /threeone/two`, 'paragraph: end']);
  });

  it('go into another of its kind', async () => {
    const box = (title: string) => block('factBox', { title });
    open(doc(box('A')(p('one'), p('two'), p('three')), box('B')(p('x')), p('end')));
    await pasteBehind('x', cut('one', 'two'));
    expect(outline()).toEqual(['factBox: /three', 'factBox: xone/two', 'paragraph: end']);
    expect(editor.state.doc.child(1).attrs.title).toBe('B');
  });

  it('go into a block of another kind', async () => {
    open(
      doc(
        block('factBox', { title: 'A' })(p('one'), p('two')),
        block('blockQuote')(p('x')),
        p('end'),
      ),
    );
    select('one', 'two');
    await pasteBehind('x', copied());
    expect(outline()).toEqual(['factBox: one/two', 'blockQuote: xone/two', 'paragraph: end']);
  });

  it('stay in their cell, whose words are kept', async () => {
    open(doc(table([p('a'), p('b'), p('c')], [p('d')]), p('end')));
    await pasteBehind('c', cut('a', 'b'));
    expect(outline()).toEqual(['table: /ca/b/d', 'paragraph: end']);
  });

  it('go from a cell into a box', async () => {
    open(doc(table([p('a'), p('b')]), block('factBox')(p('x')), p('end')));
    select('a', 'b');
    await pasteBehind('x', copied());
    expect(outline()).toEqual(['table: a/b', 'factBox: xa/b', 'paragraph: end']);
  });

  it('go from a box into a cell', async () => {
    open(
      doc(
        block('factBox', { title: 'A' })(p('one'), p('two')),
        table([p('x')], [p('y')]),
        p('end'),
      ),
    );
    select('one', 'two');
    await pasteBehind('x', copied());
    expect(outline()).toEqual(['factBox: one/two', 'table: xone/two/y', 'paragraph: end']);
  });

  it('are a list still where they are whole items of one', async () => {
    open(doc(ul(li(p('one')), li(p('two'))), block('blockQuote')(p('x')), p('end')));
    select('one', 'two');
    await pasteBehind('x', copied());
    expect(outline()).toEqual([
      'bulletList: one/two',
      'blockQuote: x',
      'bulletList: one/two',
      'paragraph: end',
    ]);
  });
});

it('brings no title of a box into a story that has no boxes, with lines out of it', async () => {
  vi.mocked(profileIn).mockReturnValue(FIRST_PROFILES.find(({ id }) => id === 'brief')!);
  open(doc(block('factBox', { title: 'The crane' })(p('one'), p('two'), p('three')), p('end')));
  select('one', 'two');
  await pasteBehind('end', copied());
  expect(outline()).toEqual(['factBox: one/two/three', 'paragraph: endone', 'paragraph: two']);
  expect(useApp.getState().notices).toEqual([]);
});

it('says why a table that is pasted into a large one is not taken', async () => {
  const row = block('tableRow')(...Array.from({ length: 100 }, () => block('tableCell')(p())));
  const large = block('table')(...Array.from({ length: 20 }, () => row));
  open(doc(p('end')));
  const { schema, tr } = editor.state;
  editor.view.dispatch(tr.insert(0, schema.nodeFromJSON(large.toJSON())));
  const place = new KeptPlace(
    editor,
    TextSelection.near(editor.state.doc.resolve(large.nodeSize - 3), -1),
  );
  const grown = editor.state.doc;
  await pasteBlocks(editor, place, [table([p('a')], [p('b')]).toJSON() as DocumentNode]);
  expect(editor.state.doc.eq(grown)).toBe(true);
  expect(useApp.getState().notices).toMatchObject([{ tone: 'error', code: 'too-large' }]);
});
