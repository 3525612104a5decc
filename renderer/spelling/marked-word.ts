import { TextSelection } from '@tiptap/pm/state';
import { changeBody } from '../../shared/find/change-texts';
import { revealInBody } from '../find/reveal';
import { isTypographyOn } from '../typography/switch';
import { isProseField, proseFields } from './prose-fields';
import type { StorySpeller } from './story-speller';

/** A word that is marked, in the body or in a field. */
export interface MarkedWord {
  speller: StorySpeller;
  /** Null for the body. */
  field: HTMLTextAreaElement | null;
  /** As the body counts, or in UTF-16 units of the field. */
  from: number;
  to: number;
  /** As it stands. */
  text: string;
}

/** The marked word that the cursor is at. */
export function wordAtCursor(speller: StorySpeller): MarkedWord | null {
  const focused = document.activeElement;
  if (isProseField(focused, speller.session)) {
    const { selectionStart, selectionEnd } = focused;
    return wordInField(speller, focused, selectionStart, selectionEnd);
  }
  const { editor } = speller.session;
  const { from, to } = editor.state.selection;
  return wordInBody(speller, from, to);
}

/** The marked word at this place of the screen. */
export function wordAtPoint(
  speller: StorySpeller,
  target: EventTarget | null,
  x: number,
  y: number,
) {
  if (isProseField(target, speller.session)) {
    const mark = speller.lines.of(target)?.at(x, y) ?? null;
    return mark && wordInField(speller, target, mark.from, mark.to);
  }
  const place = speller.session.editor.view.posAtCoords({ left: x, top: y });
  return place === null ? null : wordInBody(speller, place.pos, place.pos);
}

/** All words of the story that are wrong, in the order of the page. */
export function markedWords(speller: StorySpeller): MarkedWord[] {
  const body = speller.bodyMarks().map((mark) => ({ speller, field: null, ...mark }));
  const fields = proseFields(speller.session).flatMap((field) =>
    (speller.lines.of(field)?.marks ?? []).map(({ from, to }) => inField(speller, field, from, to)),
  );
  return [...body, ...fields]
    .map((word) => ({ word, place: placeOnPage(word) }))
    .toSorted((one, other) => comparePlaces(one.place, other.place))
    .map(({ word }) => word);
}

/** Before, in or after the body; where there; where in the field. */
export type PageOrder = readonly [number, number, number];

export function placeOnPage({ speller, field, from }: Omit<MarkedWord, 'to' | 'text'>): PageOrder {
  const { view } = speller.session.editor;
  if (field === null) return [1, from, 0];
  if (view.dom.contains(field)) return [1, Math.max(0, view.posAtDOM(field, 0)), from];
  const isBefore = view.dom.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING;
  const all = [...document.querySelectorAll('[data-story-field]')];
  return [isBefore ? 0 : 2, all.indexOf(field), from];
}

export function comparePlaces(one: PageOrder, other: PageOrder): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** Puts the cursor on a word, the word selected, and the word in sight. */
export function selectWord({ speller, field, from, to }: MarkedWord): void {
  if (field === null) {
    revealInBody(speller.session, from, { start: 0, end: to - from });
    speller.session.editor.view.focus();
    return;
  }
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  field.scrollIntoView({ block: 'nearest' });
}

/** Puts another word in its place, each letter with the marks it had, as one step of undo. */
export function replaceWord(word: MarkedWord, suggestion: string): void {
  const { speller, field, from, to } = word;
  const { session } = speller;
  // Changed meanwhile: what is there now is not what was meant.
  if (textAt(word) !== word.text || !session.editable) return;
  const text = withApostrophes(suggestion, word.text);
  if (field === null) {
    const change = { place: { kind: 'block', at: from }, start: 0, end: to - from, text } as const;
    session.changeTogether({}, (transaction) => {
      changeBody(transaction, [change]);
      const end = TextSelection.create(transaction.doc, from + text.length);
      transaction.setSelection(end);
    });
    session.editor.view.focus();
  } else {
    session.together(() => {
      field.setRangeText(text, from, to, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    field.focus();
  }
  speller.typingEnded();
}

function wordInBody(speller: StorySpeller, from: number, to: number): MarkedWord | null {
  const place = speller.session.editor.state.doc.resolve(from);
  const block = { node: place.parent, at: place.start() };
  if (!block.node.isTextblock) return null;
  const mark = speller.bodyMarks([block]).find((each) => each.from <= from && each.to >= to);
  return mark === undefined ? null : { speller, field: null, ...mark };
}

function wordInField(
  speller: StorySpeller,
  field: HTMLTextAreaElement,
  from: number,
  to: number,
): MarkedWord | null {
  const marks = speller.lines.of(field)?.marks ?? [];
  const mark = marks.find((each) => each.from <= from && each.to >= to);
  return mark === undefined ? null : inField(speller, field, mark.from, mark.to);
}

function inField(
  speller: StorySpeller,
  field: HTMLTextAreaElement,
  from: number,
  to: number,
): MarkedWord {
  return { speller, field, from, to, text: field.value.slice(from, to) };
}

function textAt({ speller, field, from, to }: MarkedWord): string {
  if (field !== null) return field.value.slice(from, to);
  const { doc } = speller.session.editor.state;
  return to > doc.content.size ? '' : doc.textBetween(from, to);
}

/** Dictionaries have plain apostrophes; the story has its own. */
function withApostrophes(suggestion: string, replaced: string): string {
  const isCurly = replaced.includes('’') || (isTypographyOn() && !replaced.includes("'"));
  return isCurly ? suggestion.replaceAll("'", '’') : suggestion;
}
