import type { Editor } from '@tiptap/core';
import { PluginKey, type Plugin } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { nextActive } from '../story/next-active';
import { closeCodes, moveInCodes, showCodes, takeCode, useCodeList } from './code-list-store';
import { codeMatch } from './codes-at';

export const CODE_LIST_KEY = new PluginKey('codeList');

/** A caption code that is begun in this editor opens the list of those that it goes on as. */
export function codeListPlugin(editor: Editor): Plugin {
  return Suggestion({
    editor,
    pluginKey: CODE_LIST_KEY,
    findSuggestionMatch: codeMatch,
    // Sent away it stays away, whatever words follow.
    allowSpaces: true,
    render: () => ({
      onStart: () => showCodes(editor),
      onUpdate: ({ loading }) => {
        if (!loading) showCodes(editor);
      },
      onExit: closeCodes,
      onKeyDown: ({ event }) => takeKey(event),
    }),
  });
}

/** Nothing is chosen by itself: Enter and Tab do what they do in a text until an arrow has led to a code. */
function takeKey(event: KeyboardEvent): boolean {
  const { list } = useCodeList.getState();
  const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (list === null || event.isComposing || isHeld) return false;
  const next = nextActive(event.key, list.active, list.options.length);
  if (next !== null) moveInCodes(list, next);
  else if (list.active < 0 || (event.key !== 'Enter' && event.key !== 'Tab')) return false;
  else takeCode(list, list.active);
  return true;
}
