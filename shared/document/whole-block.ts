import type { Editor, KeyboardShortcutCommand } from '@tiptap/core';
import type { NodeType } from '@tiptap/pm/model';
import { unwrap } from './wrap';

/**
 * Keys of a block that has a name of its own: they never leave two of it, nor lose its name. Enter in an
 * empty line divides it nowhere, Backspace before all its words takes it away and keeps its name's.
 */
export function keysOfWhole(
  type: NodeType,
): Record<'Enter' | 'Backspace', KeyboardShortcutCommand> {
  return {
    Enter: ({ editor }) => isEmptyLineInside(editor, type) && editor.commands.splitBlock(),
    Backspace: ({ editor }) =>
      isBeforeAll(editor, type) && editor.commands.command((props) => unwrap(props, type)),
  };
}

function isEmptyLineInside({ state: { selection } }: Editor, type: NodeType): boolean {
  const { $from, empty } = selection;
  if (!empty || $from.parent.content.size > 0 || $from.depth === 0) return false;
  const block = $from.node(-1);
  const index = $from.index(-1);
  return block.type === type && index > 0 && index < block.childCount - 1;
}

/** At the start of the only line, so that the block would go with it. */
function isBeforeAll({ state: { selection } }: Editor, type: NodeType): boolean {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0 || $from.depth === 0) return false;
  const block = $from.node(-1);
  return block.type === type && block.childCount === 1;
}
