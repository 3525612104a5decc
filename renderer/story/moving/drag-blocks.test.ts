// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bodyExtensions } from '../../../shared/document';
import { blockAt } from '../../../shared/document/moving/block-range';
import { doc, p } from '../../../shared/document/testing';
import { dragBlocks } from './drag-blocks';
import { dropPlace } from './drop-place';

vi.mock('./drop-place');

const end = vi.fn<(isMoved: boolean) => void>();
let editor: Editor;

beforeEach(() => {
  end.mockReset();
  vi.mocked(dropPlace).mockReturnValue({ to: 10, line: { left: 0, top: 0, width: 0, height: 0 } });
});

// One that stays looks at the page a moment later, when that is gone.
afterEach(() => editor.destroy());

/** Drags the first of two blocks, over the end of the second. */
function drag() {
  const content = doc(p('one'), p('two')).toJSON() as object;
  editor = new Editor({ extensions: bodyExtensions(), content, injectCSS: false });
  const range = blockAt(editor.state.doc, 0)!;
  const page = document.createElement('div');
  const giveUp = dragBlocks(
    { editor, range, page, show: () => {}, end },
    new PointerEvent('pointermove'),
  );
  return giveUp;
}

const letGo = () => window.dispatchEvent(new PointerEvent('pointerup'));

it('puts blocks where they are let go', () => {
  drag();
  letGo();
  expect(editor.getText({ blockSeparator: ' ' })).toBe('two one');
  expect(end.mock.calls).toEqual([[true]]);
});

it('puts them there too where no frame was shown on the way', () => {
  const there = { to: 10, line: { left: 0, top: 0, width: 0, height: 0 } };
  vi.mocked(dropPlace).mockImplementation((_view, _range, x, y) =>
    x === 40 && y === 60 ? there : null,
  );
  drag();
  window.dispatchEvent(new PointerEvent('pointerup', { clientX: 40, clientY: 60 }));
  expect(editor.getText({ blockSeparator: ' ' })).toBe('two one');
});

it('moves nothing in a story that became read-only on the way', () => {
  drag();
  editor.setEditable(false, false);
  letGo();
  expect(editor.getText({ blockSeparator: ' ' })).toBe('one two');
  expect(end.mock.calls).toEqual([[false]]);
});

it('is over once it is given up', () => {
  const giveUp = drag();
  giveUp();
  letGo();
  giveUp();
  expect(editor.getText({ blockSeparator: ' ' })).toBe('one two');
  expect(end.mock.calls).toEqual([[false]]);
});
