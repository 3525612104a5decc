import type { Editor } from '@tiptap/core';
import { create } from 'zustand';
import { goWhenThere, whileHandsRest } from '../../ui/focus-when-there';
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

/**
 * Opens it for the block with the cursor, in the story in front. In a story that was opened just now it comes a
 * moment later, unless the hands do something else meanwhile.
 */
export function openBlockMenu(): void {
  const { session } = useOpenStory.getState();
  if (session === null) return;
  const open = () => {
    const opens = openers.get(session.editor);
    opens?.();
    return opens !== undefined;
  };
  if (open()) return;
  const isResting = whileHandsRest();
  goWhenThere(() => !isResting() || open());
}

/** What was done to a block, for those who do not see it. */
export const useBlockNews = create<{ said: string }>(() => ({ said: '' }));

export function say(said: string): void {
  useBlockNews.setState({ said });
}
