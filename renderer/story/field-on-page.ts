import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { TextPlace } from '../../shared/find/story-texts';

/** What of a story a field shows: all but the text of the body's blocks. */
type FieldPlace =
  Exclude<TextPlace, { kind: 'block' } | { kind: 'field' }> | { kind: 'field'; field: string };

/** The field on the page, or in the inspector, that shows this; null where none does. */
export function fieldOnPage(editor: Editor, place: FieldPlace): HTMLElement | null {
  if (editor.isDestroyed) return null;
  const { within, name } = whereOf(editor, place);
  const fields = within.flatMap((part) =>
    part instanceof Element
      ? [...part.querySelectorAll<HTMLElement>(`[data-field="${name}"]`)]
      : [],
  );
  const isOwn = (field: HTMLElement) => field.closest('.body, .lead-photo') === null;
  return (place.kind === 'field' ? fields.find(isOwn) : fields[0]) ?? null;
}

/** As `fieldOnPage`, for a text of the story; null for those of the body itself. */
export function fieldOfText(editor: Editor, place: TextPlace): HTMLTextAreaElement | null {
  const field = place.kind === 'block' ? null : fieldOnPage(editor, place);
  return field instanceof HTMLTextAreaElement ? field : null;
}

/** What the field shows that has the keys, outside the body. */
export function shownBy(field: HTMLElement): { name: string; isPhoto: boolean } {
  return { name: field.dataset.field ?? '', isPhoto: field.closest('.lead-photo') !== null };
}

/** What chooses the picture of the lead photo, which has no text of its own; null where none is shown. */
export function photoChooser({ view }: Editor): HTMLElement | null {
  return pageOf(view)?.querySelector<HTMLElement>('.lead-photo button') ?? null;
}

/** What a story is written on: the pane without its bars, nor the inspector. */
export function pageOf(view: EditorView): Element | null {
  return view.dom.closest('.story-page');
}

function whereOf(editor: Editor, place: FieldPlace) {
  switch (place.kind) {
    case 'attribute':
      return { within: [editor.view.nodeDOM(place.at)], name: place.name };
    case 'photo':
      return {
        within: [pageOf(editor.view)?.querySelector('.lead-photo') ?? null],
        name: place.name,
      };
    case 'field':
      return {
        within: [pageOf(editor.view), document.querySelector('.inspector')],
        name: place.field,
      };
  }
}
