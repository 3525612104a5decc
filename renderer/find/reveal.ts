import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { StorySession } from '../story/story-session';
import { placeOfLabel } from '../../shared/find/story-texts';
import type { Anchor, Match } from './matches';

/** The field that holds the current match has this, for its look. */
const MARKED = 'data-found';

/** Brings a match into sight, the cursor on it; the focus stays where it is. */
export function reveal(session: StorySession, match: Match | null): void {
  unmarkField();
  if (match === null) return;
  if (match.place.kind === 'block') revealInBody(session, match.place.at, match);
  else {
    const field = fieldOf(session, match);
    field?.setAttribute(MARKED, '');
    field?.setSelectionRange(match.start, match.end);
    field?.scrollIntoView({ block: 'nearest' });
    if (field !== null) intoSight(session, field);
  }
}

/** Puts the focus on a match, its words selected. */
export function goInto(session: StorySession, match: Match): void {
  unmarkField();
  const field = fieldOf(session, match);
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
    const label = focused.labels?.[0]?.textContent ?? '';
    if (editor.view.dom.contains(focused)) {
      return { kind: 'body', at: Math.max(0, editor.view.posAtDOM(focused, 0)) };
    }
    const place = placeOfLabel(label, focused.closest('.lead-photo') !== null);
    if (place !== null) return { kind: 'field', place, offset };
  }
  const { from, to } = editor.state.selection;
  return { kind: 'body', at: atEnd ? to : from };
}

function unmarkField(): void {
  document.querySelector(`[${MARKED}]`)?.removeAttribute(MARKED);
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
  const from = editor.view.domAtPos(at + start, 1);
  const to = editor.view.domAtPos(at + end, -1);
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  intoSight(session, range);
}

/** In the middle of the page, unless it is in sight already; again when blocks around it have their size. */
function intoSight(session: StorySession, place: Range | Element): void {
  scrollTo(session, place);
  requestAnimationFrame(() => scrollTo(session, place));
}

function scrollTo({ editor }: StorySession, place: Range | Element): void {
  if (editor.isDestroyed) return;
  const { top, bottom } = place.getBoundingClientRect();
  const page = editor.view.dom.closest('.story-page');
  if (page === null) return;
  const sight = page.getBoundingClientRect();
  if (top >= sight.top && bottom <= sight.bottom) return;
  page.scrollTop += (top + bottom) / 2 - (sight.top + sight.bottom) / 2;
}

/** The field on the page that shows the text of a match; null for the body and what is not shown. */
function fieldOf({ editor }: StorySession, { place, label }: Match): HTMLTextAreaElement | null {
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
