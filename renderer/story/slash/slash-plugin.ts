import type { Editor } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { slashMatch } from './slash-match';
import { chooseSlash, closeSlash, moveSlash, showSlash, useSlashMenu } from './slash-store';

const KEY = new PluginKey('slashMenu');

/** A slash in an empty paragraph of this editor opens the menu of blocks. @returns takes that back. */
export function listenForSlash(editor: Editor): () => void {
  const plugin = Suggestion({
    editor,
    pluginKey: KEY,
    char: '/',
    findSuggestionMatch: slashMatch,
    render: () => ({
      onStart: ({ range, query }) => showSlash(editor, range, query),
      onUpdate: ({ range, query, loading }) => {
        if (!loading) showSlash(editor, range, query);
      },
      onExit: closeSlash,
      onKeyDown: ({ event }) => takeKey(event),
    }),
  });
  // Before the lists and tables, which have Tab and Enter too.
  editor.registerPlugin(plugin, (added, others) => [added, ...others]);
  return () => {
    closeSlash();
    if (!editor.isDestroyed) editor.unregisterPlugin(KEY);
  };
}

function takeKey(event: KeyboardEvent): boolean {
  const { menu } = useSlashMenu.getState();
  if (menu === null || event.isComposing) return false;
  switch (event.key) {
    case 'ArrowDown':
      moveSlash(menu, menu.active + 1);
      return true;
    case 'ArrowUp':
      moveSlash(menu, menu.active - 1);
      return true;
    case 'Home':
      moveSlash(menu, 0);
      return true;
    case 'End':
      moveSlash(menu, -1);
      return true;
    case 'Enter':
    case 'Tab':
      chooseSlash(menu, menu.active);
      return true;
    default:
      return false;
  }
}
