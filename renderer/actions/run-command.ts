import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Asks, EditorCommand } from '../../shared/document/block';
import { openDialog } from '../app-store';
import { choosePhoto } from '../photos/photo-choice';
import { focusInserted } from '../story/block-fields';
import { isBlockCommand, runOnBlocks } from '../story/moving/run-on-blocks';
import { chooseStory } from '../story/story-choice';

/** Does a command of the body, and goes on to the first field of what it put in. */
export function runCommand(editor: Editor, command: EditorCommand): void {
  if (isBlockCommand(command)) return runOnBlocks(editor, command);
  if (command.menu === 'Insert' && command.asks !== true) makeRoom(editor);
  command.run(editor, asksFor(editor));
  if (command.menu === 'Insert') focusInserted(editor);
}

/** A block that is selected stays: what is put in goes behind it, not in its place. */
function makeRoom(editor: Editor): void {
  const { selection, schema, tr } = editor.state;
  if (!(selection instanceof NodeSelection)) return;
  const { $from, to } = selection;
  const end = $from.depth === 0 ? to : $from.after(1);
  tr.insert(end, schema.node('paragraph'));
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)));
}

/** How this window asks what commands need to know. */
function asksFor(editor: Editor): Asks {
  const andGoOn =
    <T>(chosen: (value: T) => void) =>
    (value: T) => {
      makeRoom(editor);
      chosen(value);
      focusInserted(editor);
    };
  return {
    link: () => openDialog('link'),
    photo: (chosen) => choosePhoto(andGoOn(chosen)),
    story: (chosen) => chooseStory(andGoOn(chosen)),
  };
}
