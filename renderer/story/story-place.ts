import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { StoryPlace } from '../../shared/story-place';
import { isFocusFree } from './asked-focus';
import { layOutAround } from './lay-out-around';
import type { StorySession } from './story-session';

/** A cursor that moves and a page that scrolls are told of at this pace. */
const TELL_MS = 400;
/** Blocks with fields of their own get them a few frames after the body. */
const MOST_FRAMES = 20;
/** The page has its place after so many without a move: what comes into sight may come a frame late. */
const STEADY_FRAMES = 3;
/** What hands do on a page: from then on it goes where they go. */
const HANDS = ['keydown', 'pointerdown', 'wheel'] as const;
/** On the page while what comes late still moves what is there. */
const PLACING = 'data-placing';

/**
 * Follows where the person is in the story. While they type, each save tells of it and nothing else
 * does: a cursor that is ahead of the words would come back in the wrong place.
 *
 * @param page what scrolls.
 * @returns a function that stops, and remembers the place for the next time.
 */
export function followPlace(session: StorySession, page: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastField: EventTarget | null = null;
  const take = () => {
    timer = undefined;
    if (!session.hasUnsaved) session.tellPlace(false);
  };
  const soon = () => {
    timer ??= setTimeout(take, TELL_MS);
  };
  const noteField = ({ target }: FocusEvent) => {
    lastField = target;
  };
  session.findPlace = () => placeIn(session, page, lastField);
  session.takeFocus = () => {
    focusField(session.editor, lastField);
  };
  document.addEventListener('selectionchange', soon);
  page.addEventListener('focusin', noteField);
  page.addEventListener('scroll', soon, { passive: true });
  return () => {
    if (!session.editor.isDestroyed) session.tellPlace(session.hasUnsaved);
    session.findPlace = null;
    session.takeFocus = null;
    clearTimeout(timer);
    document.removeEventListener('selectionchange', soon);
    page.removeEventListener('focusin', noteField);
    page.removeEventListener('scroll', soon);
  };
}

/**
 * Puts the cursor and the page back where the person was. A page whose blocks come late is shown once
 * they are there, so that no eye sees it jump.
 *
 * @param withFocus whether the keys are to go there.
 */
export function goToPlace(
  session: StorySession,
  page: HTMLElement,
  place: StoryPlace,
  withFocus: boolean,
): void {
  let frames = 0;
  let steady = 0;
  let isSelected = false;
  let isLeft = false;
  const leave = () => {
    isLeft = isSelected;
  };
  // With fewer blocks all are laid out.
  const first = page.querySelector('.long') === null ? null : place.top;
  const leaveAround = first === null ? () => {} : layOutAround(page, first.block);
  const end = () => {
    page.removeAttribute(PLACING);
    leaveAround();
    for (const kind of HANDS) page.removeEventListener(kind, leave, true);
  };
  const go = () => {
    if (session.editor.isDestroyed || !page.isConnected || isLeft) return end();
    const field = fieldAt(page, place);
    const isFirst = frames === 0;
    // A field gets its words a moment after it is on the page.
    const isFilled = frames === 1 && isInput(field);
    if (isFilled || (!isSelected && (field !== undefined || frames >= MOST_FRAMES))) {
      isSelected = true;
      // Whoever went elsewhere meanwhile stays there.
      const isHere = isFirst || isFocusFree() || page.contains(document.activeElement);
      select(session, field, place, withFocus && isHere);
    }
    steady = scrollBack(page, place) ? 0 : steady + 1;
    frames += 1;
    const isSettled = isSelected && steady >= STEADY_FRAMES;
    if (isSettled || frames > MOST_FRAMES) end();
    else requestAnimationFrame(go);
  };
  if (page.querySelector('.react-renderer') !== null) page.setAttribute(PLACING, '');
  for (const kind of HANDS) page.addEventListener(kind, leave, { capture: true, passive: true });
  go();
}

/** @returns whether the page moved */
function scrollBack(page: HTMLElement, { scroll, top }: StoryPlace): boolean {
  const before = page.scrollTop;
  const block = top === null ? undefined : blocksOf(page)[top.block];
  if (top === null || block === undefined) page.scrollTop = scroll;
  else page.scrollTop += block.getBoundingClientRect().top - topOf(page) + top.hidden;
  return page.scrollTop !== before;
}

/** Few looks also in a long body: its blocks are one below the other. */
function topBlock(page: HTMLElement): StoryPlace['top'] {
  const blocks = blocksOf(page);
  const top = topOf(page);
  if (blocks[0] === undefined || blocks[0].getBoundingClientRect().top >= top) return null;
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isAbove = (blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= top;
    if (isAbove) low = middle + 1;
    else high = middle;
  }
  const hidden = top - (blocks[low]?.getBoundingClientRect().top ?? top);
  return { block: low, hidden };
}

function blocksOf(page: HTMLElement): HTMLCollection | readonly Element[] {
  return page.querySelector('.body-text')?.children ?? [];
}

function topOf(page: HTMLElement): number {
  return page.getBoundingClientRect().top;
}

/** An end beyond that of the text is the end of the text, for field and body alike. */
function select(
  { editor }: StorySession,
  field: HTMLElement | undefined,
  { from, to }: StoryPlace,
  withFocus: boolean,
): void {
  if (isInput(field)) {
    field.setSelectionRange(from, to);
    if (withFocus) focusField(editor, field);
    return;
  }
  const { doc, tr } = editor.state;
  const at = (position: number) => doc.resolve(Math.min(position, doc.content.size));
  const selection = TextSelection.between(at(from), at(to));
  editor.view.dispatch(tr.setSelection(selection).setMeta('addToHistory', false));
  // Not by TipTap's command, which waits for a frame: a key may come before.
  if (withFocus) editor.view.focus();
}

/** The body instead, where that field is gone or its story stands still. */
function focusField({ view }: Editor, field: EventTarget | null): void {
  const takesKeys = isInput(field) && field.isConnected && !field.disabled;
  if (takesKeys) field.focus({ preventScroll: true });
  else view.focus();
}

/** Where the person is now; the field they were in last, while the focus is in none of them. */
function placeIn(
  session: StorySession,
  page: HTMLElement,
  lastField: EventTarget | null,
): StoryPlace | null {
  const scrolled = { scroll: page.scrollTop, top: topBlock(page) };
  const fields = fieldsOf(page);
  const wanted = [document.activeElement, lastField];
  const field = wanted.flatMap((one) => fields.find((known) => known === one) ?? [])[0];
  if (field === undefined) return session.place && { ...session.place, ...scrolled };
  if (isInput(field)) {
    const { selectionStart: from, selectionEnd: to } = field;
    return { field: fields.indexOf(field), from, to, ...scrolled };
  }
  const { from, to } = session.editor.state.selection;
  return { field: 'body', from, to, ...scrolled };
}

/** By its number where it is none of the body's: which fields there are before that may have changed. */
function fieldAt(page: HTMLElement, { field }: StoryPlace): HTMLElement | undefined {
  if (field !== 'body') return fieldsOf(page)[field];
  return page.querySelector<HTMLElement>('.body-text') ?? undefined;
}

function fieldsOf(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-story-field], .body-text')];
}

function isInput(field: unknown): field is HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement;
}
