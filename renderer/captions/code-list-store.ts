import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { create } from 'zustand';
import type { Completion } from '../story/completion';
import { suggestionId } from '../story/suggestion-id';
import { tellActiveOption } from '../ui/active-option';
import { codesAt } from './codes-at';

/** The list of codes in a body while it is open. */
export interface OpenList extends Completion {
  editor: Editor;
  /** Index of the option that Enter takes; -1 for none. */
  active: number;
}

/** Null while the list is closed: then no key changes it. */
export const useCodeList = create<{ list: OpenList | null }>(() => ({ list: null }));

/** Id of the list on the page. */
export const CODE_LIST = 'code-list';

/** Lists the codes that the text at the cursor goes on as. */
export function showCodes(editor: Editor): void {
  const codes = codesAt(editor.state.selection.$from);
  if (codes === null) closeCodes();
  else open({ ...codes, editor, active: -1 });
}

/** Closes the list, if it is open. */
export function closeCodes(): void {
  const { list } = useCodeList.getState();
  if (list === null) return;
  tellActiveOption(list.editor.view.dom, null, null);
  useCodeList.setState({ list: null });
}

/** Makes another option the one that Enter takes; -1 for none. */
export function moveInCodes(list: OpenList, active: number): void {
  open({ ...list, active });
}

/** Puts the words of an option in the place of what was typed, as a step of undo of its own. */
export function takeCode({ editor, from, to, options }: OpenList, index: number): void {
  const option = options[index];
  closeCodes();
  if (option === undefined) return;
  const { doc, schema, tr } = editor.state;
  const words = schema.text(option.text, doc.nodeAt(from)?.marks ?? []);
  editor.view.dispatch(closeHistory(tr).replaceWith(from, to, words).scrollIntoView());
}

function open(list: OpenList): void {
  const { active, editor } = list;
  const option = active >= 0 ? suggestionId(CODE_LIST, active) : null;
  tellActiveOption(editor.view.dom, CODE_LIST, option);
  useCodeList.setState({ list });
}
