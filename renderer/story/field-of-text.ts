import type { Editor } from '@tiptap/core';
import type { StoryText } from '../../shared/find/story-texts';

/** The field on the page that shows a text of the story; null for the body and what is not shown. */
export function fieldOfText(
  editor: Editor,
  { place, label }: Pick<StoryText, 'place' | 'label'>,
): HTMLTextAreaElement | null {
  if (place.kind === 'block') return null;
  const within =
    place.kind === 'attribute' ? [editor.view.nodeDOM(place.at)] : placesOf(editor, place.kind);
  const fields = within.flatMap((part) =>
    part instanceof Element
      ? [...part.querySelectorAll<HTMLTextAreaElement>('textarea[data-story-field]')]
      : [],
  );
  const own = fields.filter(
    (field) =>
      place.kind === 'attribute' || !field.closest('.body, .lead-photo') || place.kind === 'photo',
  );
  return own.find((field) => field.labels?.[0]?.textContent === label) ?? null;
}

function placesOf({ view }: Editor, kind: 'field' | 'photo'): readonly (Element | null)[] {
  const page = view.dom.closest('.story-page');
  if (kind === 'photo') return [page?.querySelector('.lead-photo') ?? null];
  return [page, document.querySelector('.inspector')];
}
