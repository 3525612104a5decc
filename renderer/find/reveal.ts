import { TextSelection } from '@tiptap/pm/state';
import { fieldOfText, shownBy } from '../story/field-on-page';
import { intoSight } from '../story/into-sight';
import type { StorySession } from '../story/story-session';
import { placeOfField } from '../../shared/find/story-texts';
import type { FoundInFields } from './found-in-fields';
import type { Anchor, Match } from './matches';

/** Brings a match that is marked into sight, the cursor on it; the focus stays where it is. */
export function reveal(
  session: StorySession,
  match: Match | null,
  fields: Pick<FoundInFields, 'showCurrent'>,
): void {
  if (match === null) return;
  if (match.place.kind === 'block') revealInBody(session, match.place.at, match);
  else {
    const field = fieldOfText(session.editor, match.place);
    field?.setSelectionRange(match.start, match.end);
    fields.showCurrent();
    field?.scrollIntoView({ block: 'nearest' });
    if (field !== null) intoSight(session.editor, field);
  }
}

/** Puts the focus on a match, its words selected. */
export function goInto(session: StorySession, match: Match): void {
  const field = fieldOfText(session.editor, match.place);
  if (field === null) {
    session.editor.commands.focus(null, { scrollIntoView: false });
    return;
  }
  field.focus();
  field.setSelectionRange(match.start, match.end);
}

/**
 * Where the person is: in a field, or in the body, where they were last.
 *
 * @param atEnd of what is selected, or else at its start.
 */
export function whereIs({ editor }: StorySession, atEnd: boolean): Anchor {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement && focused.matches('[data-story-field]')) {
    const offset = atEnd ? focused.selectionEnd : focused.selectionStart;
    if (editor.view.dom.contains(focused)) {
      return { kind: 'body', at: Math.max(0, editor.view.posAtDOM(focused, 0)) };
    }
    const place = placeOfField(shownBy(focused));
    if (place !== null) return { kind: 'field', place, offset };
  }
  const { from, to } = editor.state.selection;
  return { kind: 'body', at: atEnd ? to : from };
}

/** As `reveal`, for a stretch of the block whose text begins at this place. */
export function revealInBody(
  session: StorySession,
  at: number,
  { start, end }: Pick<Match, 'start' | 'end'>,
): void {
  const { editor } = session;
  const { doc, tr } = editor.state;
  const selection = TextSelection.create(doc, at + start, at + end);
  editor.view.dispatch(tr.setSelection(selection).setMeta('addToHistory', false));
  intoSight(editor, { from: at + start, to: at + end });
}
