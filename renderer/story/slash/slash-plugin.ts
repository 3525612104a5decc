import type { Editor } from '@tiptap/core';
import { PluginKey, type Plugin } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { slashMatch } from './slash-match';
import { chooseSlash, closeSlash, moveSlash, showSlash, useSlashMenu } from './slash-store';

export const SLASH_MENU_KEY = new PluginKey('slashMenu');

/** A slash in an empty paragraph of this editor opens the menu of blocks. */
export function slashPlugin(editor: Editor): Plugin {
  return Suggestion({
    editor,
    pluginKey: SLASH_MENU_KEY,
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
