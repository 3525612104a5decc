import type { StoryPlace } from '../../shared/story-place';
import type { StorySession } from './story-session';

/** A cursor that moves and a page that scrolls are told of at this pace. */
const TELL_MS = 400;
/** Blocks with fields of their own get them a few frames after the body. */
const MOST_FRAMES = 10;

/**
 * Follows where the person is in the story. While they type, each save tells of it and nothing else
 * does: a cursor that is ahead of the words would come back in the wrong place.
 *
 * @param page what scrolls.
 * @returns a function that stops.
 */
export function followPlace(session: StorySession, page: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = () => {
    timer = undefined;
    if (!session.hasUnsaved) session.tellPlace(false);
  };
  const soon = () => {
    timer ??= setTimeout(take, TELL_MS);
  };
  session.findPlace = () => placeIn(session, page);
  document.addEventListener('selectionchange', soon);
  page.addEventListener('scroll', soon, { passive: true });
  return () => {
    session.findPlace = null;
    clearTimeout(timer);
    document.removeEventListener('selectionchange', soon);
    page.removeEventListener('scroll', soon);
  };
}

/** Puts the cursor and the page back where the person was, as soon as the field is there. */
export function goToPlace(session: StorySession, page: HTMLElement, place: StoryPlace): void {
  let frames = 0;
  const go = () => {
    frames += 1;
    const field = fieldsOf(page)[place.field];
    if (field === undefined && frames < MOST_FRAMES) requestAnimationFrame(go);
    else if (!session.editor.isDestroyed) {
      select(session, field, place);
      page.scrollTop = place.scroll;
    }
  };
  requestAnimationFrame(go);
}

function select({ editor }: StorySession, field: HTMLElement | undefined, place: StoryPlace): void {
  const { from, to } = place;
  if (isInput(field)) {
    field.focus({ preventScroll: true });
    field.setSelectionRange(from, to);
  } else {
    editor.commands.setTextSelection({ from, to });
    editor.commands.focus(null, { scrollIntoView: false });
  }
}

/** Where the person is now; the field they were in last, while the focus is in none of them. */
function placeIn(session: StorySession, page: HTMLElement): StoryPlace | null {
  const scroll = page.scrollTop;
  const fields = fieldsOf(page);
  const index = fields.findIndex((field) => field === document.activeElement);
  const field = fields[index];
  if (field === undefined) return session.place && { ...session.place, scroll };
  if (isInput(field)) {
    return { field: index, from: field.selectionStart, to: field.selectionEnd, scroll };
  }
  const { from, to } = session.editor.state.selection;
  return { field: index, from, to, scroll };
}

function fieldsOf(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-story-field], .body-text')];
}

function isInput(field: HTMLElement | undefined): field is HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement;
}
