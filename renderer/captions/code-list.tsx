import type { Editor } from '@tiptap/core';
import { coordsNear } from '../story/coords-near';
import { SuggestionList } from '../story/suggestion-list';
import { SuggestionNews } from '../story/suggestion-news';
import { CODE_LIST, takeCode, useCodeList } from './code-list-store';

/** The caption codes that what is typed in a body goes on as, under it. The keys stay with the text. */
export function CodeList({ editor }: { editor: Editor }) {
  const list = useCodeList((state) => (state.list?.editor === editor ? state.list : null));
  return (
    <>
      <SuggestionNews count={list?.options.length ?? 0} />
      {list !== null && (
        <SuggestionList
          id={CODE_LIST}
          beside={() => editor.view.dom}
          place={() => placeOf(editor, list.from)}
          options={list.options}
          active={list.active}
          onChoose={(index) => takeCode(list, index)}
        />
      )}
    </>
  );
}

function placeOf({ view }: Editor, position: number) {
  const { left, top, bottom } = coordsNear(view, position);
  return { x: left, y: top, width: 0, height: bottom - top };
}
