import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { slashMatch } from './slash-match';
import { chooseSlash, closeSlash, moveSlash, showSlash, useSlashMenu } from './slash-store';

/** A slash in an empty paragraph opens the menu of blocks. */
export const SlashMenuKeys = Extension.create({
  name: 'slashMenu',
  // Before the lists and tables, which have Tab and Enter too.
  priority: 1000,
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      Suggestion({
        editor,
        pluginKey: new PluginKey('slashMenu'),
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
      }),
    ];
  },
});

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
