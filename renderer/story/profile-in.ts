import type { Editor } from '@tiptap/core';
import type { Profile } from '../../shared/profiles/profile';
import { openSessions } from './open-session';
import { profileNow } from './story-profile';

/** The content profile of the editor's story, as it is now. */
export function profileIn(editor: Editor): Profile | null {
  const session = openSessions().find((open) => open.editor === editor) ?? null;
  return session === null ? null : profileNow(session);
}
