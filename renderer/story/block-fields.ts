import { Extension, type Editor } from '@tiptap/core';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { NodeViewProps } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

/** What a block is begun with: the choice of its picture, or its first field. */
const FIRST = '.photo-missing, [data-story-field]';
/** Frames that a block's view may take to be there. */
const MOST_FRAMES = 30;

/** Where Enter in the last of a block's fields leads to. */
type Way = 'after' | 'inside';

/** Tab goes from a block's text, or a block that is selected, to its fields, or its buttons where it has none. */
export const BlockFields = Extension.create({
  name: 'blockFields',
  // Lists and tables have Tab first.
  priority: 10,
  addKeyboardShortcuts() {
    return { Tab: () => focusFields(this.editor) };
  },
});

/** Enter does so from a block that is selected. */
export const SelectedBlockFields = Extension.create({
  name: 'selectedBlockFields',
  // The editor's own Enter would begin a paragraph before the block.
  priority: 110,
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.state.selection instanceof NodeSelection && focusFields(this.editor),
    };
  },
});

function focusFields(editor: Editor): boolean {
  const first = fieldAround(editor);
  first?.focus();
  return first !== null;
}

/** The first field of the innermost block around the selection that has any. */
function fieldAround({ state: { selection }, view }: Editor): HTMLElement | null {
  const { $from } = selection;
  const places = Array.from({ length: $from.depth }, (_, n) => $from.before($from.depth - n));
  if (selection instanceof NodeSelection) places.unshift(selection.from);
  for (const place of places) {
    const dom = view.nodeDOM(place);
    const field = dom instanceof HTMLElement ? firstIn(dom) : null;
    if (field !== null) return field;
  }
  return null;
}

/** A block without fields has its buttons. */
function firstIn(dom: HTMLElement): HTMLElement | null {
  return dom.querySelector<HTMLElement>(FIRST) ?? dom.querySelector('button');
}

/**
 * Goes to the first field of the block that was put in just now: before the next key, which would
 * else be typed in its place.
 */
export function focusInserted(editor: Editor): void {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection)) return;
  const look = (frames: number) => {
    if (editor.isDestroyed || !editor.state.selection.eq(selection)) return;
    const dom = editor.view.nodeDOM(selection.from);
    if (!(dom instanceof HTMLElement) || dom.contains(document.activeElement)) return;
    dom.querySelector<HTMLElement>(FIRST)?.focus();
    // Once more: its view may not be there yet, and the editor takes the focus a frame late.
    if (frames > 0) requestAnimationFrame(() => look(frames - 1));
  };
  // TipTap tells React of the new view in a microtask, asked for before this one. Not left to React's
  // own time: the next key may come before the next frame.
  queueMicrotask(() => {
    flushSync(() => {});
    look(MOST_FRAMES);
  });
}

/**
 * For the frame of a block with fields. Escape on a field or button goes to the block's own text, with
 * the cursor where it was in it or else at its start, or to the text behind a block that has none. Enter
 * in the last field goes on behind the block or, where its text follows, into that.
 */
export function fieldKeys(
  { editor, getPos }: Pick<NodeViewProps, 'editor' | 'getPos'>,
  way: Way = 'after',
) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const frame = event.currentTarget;
    const field = event.target;
    if (!(field instanceof HTMLElement) || event.nativeEvent.isComposing) return;
    // Not in the block's text, where the editor itself listens.
    if (!field.matches('textarea, button') || field.closest('[data-block]') !== frame) return;
    const own = [...frame.querySelectorAll('[data-story-field]')].filter(
      (other) => other.closest('[data-block]') === frame,
    );
    const ends = event.key === 'Enter' && field === own.at(-1) && !field.dataset.multiline;
    const at = getPos();
    if ((event.key !== 'Escape' && !ends) || at === undefined) return;
    // Asked now: the view is not told of what is typed in its block.
    const size = editor.state.doc.nodeAt(at)?.nodeSize ?? 0;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') goBack(editor, at, at + size);
    else goTo(editor, way === 'after' ? at + size : at + 1);
  };
}

/** To the text of the block between these places, or behind it. */
function goBack(editor: Editor, from: number, to: number): void {
  const { selection } = editor.state;
  const isIn = selection instanceof TextSelection && selection.from > from && selection.to < to;
  if (isIn) editor.view.focus();
  else goTo(editor, from + 1);
}

function goTo(editor: Editor, position: number): void {
  const { tr, doc } = editor.state;
  const place = doc.resolve(Math.min(position, doc.content.size));
  const text = Selection.findFrom(place, 1, true) ?? Selection.near(place);
  editor.view.dispatch(tr.setSelection(text).scrollIntoView());
  editor.view.focus();
}
