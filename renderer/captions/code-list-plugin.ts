import type { Editor } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { nextActive } from '../story/next-active';
import { closeCodes, moveInCodes, showCodes, takeCode, useCodeList } from './code-list-store';
import { codeMatch } from './codes-at';

const KEY = new PluginKey('codeList');

/** A caption code that is begun in this editor opens the list of those that it goes on as. @returns takes that back. */
export function listenForCodes(editor: Editor): () => void {
  const plugin = Suggestion({
    editor,
    pluginKey: KEY,
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
  // Before the lists and tables, which have Tab and Enter too.
  editor.registerPlugin(plugin, (added, others) => [added, ...others]);
  editor.on('blur', closeCodes);
  return () => {
    closeCodes();
    editor.off('blur', closeCodes);
    if (!editor.isDestroyed) editor.unregisterPlugin(KEY);
  };
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
