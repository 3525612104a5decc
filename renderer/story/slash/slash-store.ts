import type { Editor, Range } from '@tiptap/core';
import { create } from 'zustand';
import type { EditorCommand } from '../../../shared/document/block';
import { canRun } from '../../actions/can-run';
import { runCommand } from '../../actions/run-command';
import { tellActiveOption } from '../../ui/active-option';
import { slashItems } from './slash-items';

/** The slash menu while it is open. */
export interface OpenMenu {
  editor: Editor;
  /** The slash and what was typed after it. */
  range: Range;
  items: readonly EditorCommand[];
  /** Index of the item that Enter takes. */
  active: number;
}

/** Null while the menu is closed: then no key changes it. */
export const useSlashMenu = create<{ menu: OpenMenu | null }>(() => ({ menu: null }));

export const SLASH_LIST = 'slash-menu';

/** Of an item's element. */
export function slashItemId({ id }: EditorCommand): string {
  return `slash-${id}`;
}

export function showSlash(editor: Editor, range: Range, query: string): void {
  const items = slashItems(query, (command) => canRun(editor, command));
  if (items.length === 0) closeSlash();
  else open({ editor, range, items, active: 0 });
}

export function closeSlash(): void {
  const { menu } = useSlashMenu.getState();
  if (menu === null) return;
  tellReaders(menu.editor, null);
  useSlashMenu.setState({ menu: null });
}

/** Makes another item the one that Enter takes; past an end it goes on at the other. */
export function moveSlash(menu: OpenMenu, active: number): void {
  open({ ...menu, active: (active + menu.items.length) % menu.items.length });
}

/**
 * Does what the item says where the slash stands. The slash goes without a step of undo of its own, so
 * that undo takes back the block and leaves no slash behind.
 */
export function chooseSlash({ editor, range, items }: OpenMenu, index: number): void {
  const command = items[index];
  closeSlash();
  if (command === undefined) return;
  const { tr } = editor.state;
  editor.view.dispatch(tr.delete(range.from, range.to).setMeta('addToHistory', false));
  runCommand(editor, command);
}

function open(menu: OpenMenu): void {
  tellReaders(menu.editor, menu.items[menu.active] ?? null);
  useSlashMenu.setState({ menu });
}

/** The focus stays in the text: this is how a screen reader knows of the list and its active item. */
function tellReaders({ view }: Editor, active: EditorCommand | null): void {
  if (active === null) tellActiveOption(view.dom, null, null);
  else tellActiveOption(view.dom, SLASH_LIST, slashItemId(active));
}
