import type { Editor } from '@tiptap/core';
import { dropPhotos, putPhotos } from '../../shared/document/put-photos';
import { allowsBlock } from '../../shared/profiles/blocks';
import { notify } from '../app-store';
import { usesOf } from '../photos/photo-drag';
import { profileIn } from './profile-in';

type Put = Parameters<typeof putPhotos>;

/**
 * Puts photos of the newsroom into a body where the cursor is.
 *
 * @returns how many; those that are gone are left out, and all where there is no place for them.
 */
export function putAtCursor(editor: Editor, ids: readonly string[]): Promise<number> {
  return put(editor, ids, putPhotos);
}

/** As `putAtCursor`, at the place that `position` gives once they are read. */
export function putWhereDropped(editor: Editor, ids: readonly string[], position: () => number) {
  return put(editor, ids, (change, uses, allows) => dropPhotos(change, position(), uses, allows));
}

async function put(
  editor: Editor,
  ids: readonly string[],
  change: (...put: Put) => boolean,
): Promise<number> {
  const uses = await usesOf(ids);
  if (uses.length === 0 || editor.isDestroyed || !editor.isEditable) return 0;
  const profile = profileIn(editor);
  const isDone = editor.commands.command(({ tr, dispatch }) =>
    change({ tr, dispatch }, uses, (name) => allowsBlock(profile, name)),
  );
  if (isDone) return uses.length;
  notify('No photo can be put in there: the story’s profile has no figures.', {
    tone: 'error',
    passes: true,
  });
  return 0;
}
