import type { Editor } from '@tiptap/core';
import { create } from 'zustand';
import { useOpenStory } from '../open-session';

/** What opens the menu of the block with the cursor, for each body on screen that can be edited. */
const openers = new Map<Editor, () => void>();

/** Has the menu of a body's blocks be opened like this. @returns ends it. */
export function addBlockMenu(editor: Editor, open: () => void): () => void {
  openers.set(editor, open);
  return () => {
    if (openers.get(editor) === open) openers.delete(editor);
  };
}

/** Opens it for the block with the cursor, in the story in front. */
export function openBlockMenu(): void {
  const { session } = useOpenStory.getState();
  if (session !== null) openers.get(session.editor)?.();
}

/** What was done to a block, for those who do not see it. */
export const useBlockNews = create<{ said: string }>(() => ({ said: '' }));

export function say(said: string): void {
  useBlockNews.setState({ said });
}
