import type { Editor } from '@tiptap/core';
import { blocks } from '../../shared/document';
import type { EditorCommand } from '../../shared/document/block';
import { noSuchBlock } from '../../shared/profiles/blocks';
import { useApp } from '../app-store';
import { canRunOnBlocks, isBlockCommand } from '../story/moving/run-on-blocks';
import { profileIn } from '../story/profile-in';

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
  if (!belongs(editor, command) && command.isActive?.(editor) !== true) return false;
  return isBlockCommand(command) ? canRunOnBlocks(editor, command) : command.can(editor);
}

/** Whether the block that a command makes belongs into the editor's story. */
export function belongs(editor: Editor, command: EditorCommand): boolean {
  return profileRefusal(editor, command) === null;
}

/** Why the block that a command makes does not belong into the editor's story; null where it does. */
export function profileRefusal(editor: Editor, command: EditorCommand): string | null {
  const block = blockOfCommand(command);
  return block === undefined ? null : noSuchBlock(profileIn(editor), block);
}

/** The name of the block that a command makes. */
export function blockOfCommand({ id }: EditorCommand): string | undefined {
  return blockOf.get(id);
}
