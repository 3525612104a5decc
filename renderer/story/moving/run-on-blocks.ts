import type { Editor } from '@tiptap/core';
import type { Node, NodeRange } from '@tiptap/pm/model';
import type { EditorCommand } from '../../../shared/document/block';
import {
  blockAt,
  isList,
  nodesOf,
  selectedBlocks,
} from '../../../shared/document/moving/block-range';
import { takeStep, type BlockCommand } from '../../../shared/document/moving/commands';
import { blockWords } from '../../../shared/profiles/blocks';
import { blockOf } from './block-elements';
import { say } from './block-menu-store';
import { keptFocus, positionOf } from './kept-focus';

const DONE: Readonly<Record<string, string>> = {
  'block-up': 'moved up',
  'block-down': 'moved down',
  'block-duplicate': 'duplicated',
  'block-delete': 'deleted',
};

export function isBlockCommand(command: EditorCommand): command is BlockCommand {
  return 'change' in command;
}

/** Whether this can be done to the block whose field has the focus, or else to those selected. */
export function canRunOnBlocks(editor: Editor, { change }: BlockCommand): boolean {
  const range = meantBlocks(editor);
  return editor.isEditable && range !== null && change(editor.state, range) !== null;
}

/** Does it, says so, and leaves the focus where it was. */
export function runOnBlocks(editor: Editor, { id, change }: BlockCommand): void {
  const field = fieldInBody(editor);
  const range = meantBlocks(editor);
  const done = range === null ? null : change(editor.state, range);
  if (range === null || done === null) return;
  const name = nameOf(range);
  const [first] = nodesOf(range);
  const focus = field === null || first === undefined ? null : keptFocus(editor, first, field);
  takeStep(editor, focus === null ? done.scrollIntoView() : done);
  if (focus === null || id === 'block-delete') editor.view.focus();
  else focus();
  say(`${name} ${DONE[id] ?? 'changed'}${placeOf(editor, first)}.`);
}

/** What stands for these blocks in words: “Block quote”, “2 blocks”. */
export function nameOf(range: NodeRange): string {
  const [first, ...others] = nodesOf(range);
  if (others.length > 0) return `${others.length + 1} ${isList(range.parent) ? 'items' : 'blocks'}`;
  const words = blockWords(first?.type.name ?? 'block');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function placeOf({ state: { doc } }: Editor, node: Node | undefined): string {
  const at = node === undefined ? null : positionOf(doc, node);
  const range = at === null ? null : blockAt(doc, at);
  return range === null ? '' : `, now ${range.startIndex + 1} of ${range.parent.childCount}`;
}

/** The block whose field has the focus, or else those that the selection is in. */
export function meantBlocks(editor: Editor): NodeRange | null {
  const field = fieldInBody(editor);
  if (field === null) return selectedBlocks(editor.state.selection);
  return blockOf(editor.view, field)?.range ?? null;
}

/** A field or button of a block of the body that has the focus. */
function fieldInBody({ view }: Editor): HTMLElement | null {
  const { activeElement } = document;
  const isIn = activeElement !== view.dom && view.dom.contains(activeElement);
  return isIn && activeElement instanceof HTMLElement ? activeElement : null;
}
