import type { Editor } from '@tiptap/core';
import { isInTable } from '@tiptap/pm/tables';
import type { EditorCommand } from '../../shared/document/block';
import { TABLE_LIMIT } from '../../shared/document/table-size';
import { blockWords } from '../../shared/profiles/blocks';
import { dismiss, notify } from '../app-store';
import { isBlockCommand } from '../story/moving/run-on-blocks';
import { blockOfCommand, canRun, profileRefusal } from './can-run';

/** Of the blocks that stand inside of others, what people call those. */
const CALLED: Readonly<Record<string, string>> = {
  listItem: 'list',
  tableCell: 'table',
  tableHeader: 'table',
  editorNote: 'editor’s note',
};

/**
 * Why a command that makes a block, or changes a table, cannot be done where the cursor is, in words;
 * null where nothing is to be said: it is done already, or of another kind.
 */
export function refusalOf(editor: Editor, command: EditorCommand): string | null {
  if (command.isActive?.(editor) === true || isBlockCommand(command)) return null;
  if (command.menu === 'Table') {
    return isInTable(editor.state)
      ? `A table can have ${TABLE_LIMIT}.`
      : `“${command.label}” is for a table with the cursor in it.`;
  }
  if (blockOfCommand(command) === undefined) return null;
  return profileRefusal(editor, command) ?? refusalAtCursor(editor, command);
}

/** Why a command of the body cannot be done now, in words; null when it can. */
export function cannotRun(editor: Editor, command: EditorCommand): string | null {
  if (canRun(editor, command)) return null;
  return refusalOf(editor, command) ?? 'Not possible where the cursor is.';
}

function refusalAtCursor({ state: { selection } }: Editor, { label }: EditorCommand): string {
  const { $from, empty } = selection;
  const name = withArticle(label.charAt(0).toLowerCase() + label.slice(1));
  const subject = name.charAt(0).toUpperCase() + name.slice(1);
  if (!empty) return `${subject} cannot be made of what is selected.`;
  const types = Array.from({ length: $from.depth }, (_, at) => $from.node($from.depth - at).type);
  const around = types.find((type) => type.name !== 'paragraph')?.name;
  if (around === undefined) return `${subject} cannot be made here.`;
  const place = withArticle(CALLED[around] ?? blockWords(around));
  return `${subject} cannot be made in ${place}.`;
}

function withArticle(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

let last = -1;

/** Says it at the foot of the window, in place of what was said so before. */
export function sayRefusal(refusal: string | null): void {
  if (refusal === null) return;
  dismiss(last);
  last = notify(refusal);
}
