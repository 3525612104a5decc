import type { Editor } from '@tiptap/core';
import type { Asks, EditorCommand } from '../../shared/document/block';
import { openDialog } from '../app-store';
import { choosePhoto } from '../photos/photo-choice';
import { focusInserted } from '../story/block-fields';
import { isBlockCommand, meantBlocks, runOnBlocks } from '../story/moving/run-on-blocks';
import { selectBlock } from '../story/moving/select-block';
import { chooseStory } from '../story/story-choice';

/** Does a command of the body, and goes on to the first field of what it put in. */
export function runCommand(editor: Editor, command: EditorCommand): void {
  if (isBlockCommand(command)) return runOnBlocks(editor, command);
  if (command.menu === 'Insert') meetField(editor);
  command.run(editor, asksFor(editor));
  if (command.menu === 'Insert') focusInserted(editor);
}

/** From a field of a block it is put in there, wherever the cursor was left. */
function meetField(editor: Editor): void {
  const range = meantBlocks(editor);
  const { from, to } = editor.state.selection;
  if (range === null || (from >= range.start && to <= range.end)) return;
  selectBlock(editor, range);
}

/** How this window asks what commands need to know. */
function asksFor(editor: Editor): Asks {
  const andGoOn =
    <T>(chosen: (value: T) => void) =>
    (value: T) => {
      chosen(value);
      focusInserted(editor);
    };
  return {
    link: () => openDialog('link'),
    photo: (chosen) => choosePhoto(andGoOn(chosen)),
    story: (chosen) => chooseStory(andGoOn(chosen)),
  };
}
