import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { CodeList } from '../captions/code-list';
import { listenForCodes } from '../captions/code-list-plugin';
import { SlashMenu } from './slash/slash-menu';
import { listenForSlash } from './slash/slash-plugin';

/** The lists that open under what is typed into a body: of blocks after a slash, of caption codes. */
export function TypedLists({ editor }: { editor: Editor }) {
  useEffect(() => {
    const stops = [listenForSlash(editor), listenForCodes(editor)];
    // It may have been typed before anybody listened; and one that is added has those before it begin anew.
    editor.view.dispatch(editor.state.tr);
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);
  return (
    <>
      <SlashMenu editor={editor} />
      <CodeList editor={editor} />
    </>
  );
}
