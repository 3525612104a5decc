import type { Editor } from '@tiptap/core';
import type { NodeRange } from '@tiptap/pm/model';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorCommand } from '../block';
import { selectedBlocks } from './block-range';
import { deleteBlocks, duplicateBlocks } from './duplicate-and-delete';
import { moveBlocks } from './move-blocks';

/** What is done to blocks as a whole; null where it cannot be done. */
export type BlockChange = (state: EditorState, range: NodeRange) => Transaction | null;

/** A command of the body on the blocks that the selection is in. */
export interface BlockCommand extends EditorCommand {
  change: BlockChange;
}

/** Moves, copies and takes out the selected blocks, in the order of the menus. */
export const blockCommands: readonly BlockCommand[] = [
  onBlocks('block-up', 'Move block up', 'move-up', (state, range) => moveBlocks(state, range, -1), {
    key: 'Alt-Shift-ArrowUp',
  }),
  onBlocks(
    'block-down',
    'Move block down',
    'move-down',
    (state, range) => moveBlocks(state, range, 1),
    {
      key: 'Alt-Shift-ArrowDown',
    },
  ),
  onBlocks('block-duplicate', 'Duplicate block', 'duplicate', duplicateBlocks),
  onBlocks('block-delete', 'Delete block', 'delete', deleteBlocks),
];

function onBlocks(
  id: string,
  label: string,
  icon: EditorCommand['icon'],
  change: BlockChange,
  rest: Partial<EditorCommand> = {},
): BlockCommand {
  const changed = ({ state }: Editor) => {
    const range = selectedBlocks(state.selection);
    return range === null ? null : change(state, range);
  };
  return {
    id,
    label,
    menu: 'Format',
    icon,
    change,
    byWindow: true,
    can: (editor) => editor.isEditable && changed(editor) !== null,
    run: (editor) => takeStep(editor, changed(editor)?.scrollIntoView() ?? null),
    ...rest,
  };
}

/** As much of an editor as a step needs. */
interface Shown {
  view: Pick<Editor['view'], 'state' | 'dispatch'>;
}

/** Makes a change of blocks a step of undo of its own. @returns whether there was one to make. */
export function takeStep({ view }: Shown, change: Transaction | null): boolean {
  if (change === null) return false;
  view.dispatch(closeHistory(change));
  view.dispatch(closeHistory(view.state.tr).setMeta('addToHistory', false));
  return true;
}
