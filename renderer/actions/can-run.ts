import type { Editor } from '@tiptap/core';
import { blocks } from '../../shared/document';
import type { EditorCommand } from '../../shared/document/block';
import { allowsBlock } from '../../shared/profiles/blocks';
import { useApp } from '../app-store';
import { canRunOnBlocks, isBlockCommand } from '../story/moving/run-on-blocks';
import { openSessions } from '../story/open-session';
import { profileNow } from '../story/story-profile';

/** Whether a command or an action of this setting is there in the open newsroom. */
export function isOffered({ setting }: Pick<EditorCommand, 'setting'>): boolean {
  return setting === undefined || useApp.getState().newsroom?.desk[setting] === true;
}

/** A command's block, where it makes one that a profile can leave out. */
const blockOf = new Map(
  blocks.flatMap(({ node, commands = [] }) => commands.map(({ id }) => [id, node.name] as const)),
);

/**
 * Whether a command of the body can be done now: only blocks that belong into a story of its profile
 * are made; one that is there can be taken away.
 */
export function canRun(editor: Editor, command: EditorCommand): boolean {
  return cannotRun(editor, command) === null;
}

/** As `canRun`, in words: why it cannot be done, or null when it can. */
export function cannotRun(editor: Editor, command: EditorCommand): string | null {
  if (!belongs(editor, command) && command.isActive?.(editor) !== true) {
    return 'The story’s profile has no such block.';
  }
  const can = isBlockCommand(command) ? canRunOnBlocks(editor, command) : command.can(editor);
  return can ? null : 'Not possible where the cursor is.';
}

/** Whether the block that a command makes belongs into the editor's story. */
export function belongs(editor: Editor, { id }: EditorCommand): boolean {
  const block = blockOf.get(id);
  return block === undefined || allowsBlock(profileIn(editor), block);
}

function profileIn(editor: Editor) {
  const session = openSessions().find((open) => open.editor === editor) ?? null;
  return session === null ? null : profileNow(session);
}
