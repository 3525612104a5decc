import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { CodeList } from '../captions/code-list';
import { CODE_LIST_KEY, codeListPlugin } from '../captions/code-list-plugin';
import { closeCodes } from '../captions/code-list-store';
import { SlashMenu } from './slash/slash-menu';
import { SLASH_MENU_KEY, slashPlugin } from './slash/slash-plugin';
import { closeSlash } from './slash/slash-store';

/** The lists that open under what is typed into a body: of blocks after a slash, of caption codes. */
export function TypedLists({ editor }: { editor: Editor }) {
  useEffect(() => listenForLists(editor), [editor]);
  return (
    <>
      <SlashMenu editor={editor} />
      <CodeList editor={editor} />
    </>
  );
}

/** @returns takes that back. */
function listenForLists(editor: Editor): () => void {
  const codes = codeListPlugin(editor);
  // Before the lists and tables, which have Tab and Enter too. At once: each time all plugins' views are made anew.
  editor.registerPlugin(slashPlugin(editor), (slash, others) => [codes, slash, ...others]);
  // It may have been typed before anybody listened.
  editor.view.dispatch(editor.state.tr);
  editor.on('blur', closeCodes);
  return () => {
    closeSlash();
    closeCodes();
    editor.off('blur', closeCodes);
    if (!editor.isDestroyed) editor.unregisterPlugin([CODE_LIST_KEY, SLASH_MENU_KEY]);
  };
}
