import { settledLines } from '../../shared/typography/settle';
import { useOpenStory } from '../story/open-session';
import type { Bound } from '../ui/bound';
import { editAsTyped } from './edit-as-typed';
import { storyForm } from './story-form';
import { isTypographyOn } from './switch';

/** What was set last, as long as the field is as it left it. */
interface SetLast {
  field: HTMLTextAreaElement;
  /** The text and the cursor in it, as it was set and as it was typed. */
  set: Written;
  typed: Written;
}

interface Written {
  text: string;
  cursor: number;
}

let last: SetLast | null = null;

/**
 * Sets quotes, dashes, spaces and words of codes as the key typed just now asks for it, as in the body: a step of undo
 * of its own, before which stands what was typed. To be called on `input`, once the value is taken.
 */
export function setAsTyped(
  event: InputEvent,
  field: HTMLTextAreaElement,
  value: Bound<string>,
): void {
  last = null;
  const { session } = useOpenStory.getState();
  if (session === null || !isKey(event)) return;
  const typed = writtenIn(field);
  const line = typed.text.lastIndexOf('\n', typed.cursor - 1) + 1;
  const before = typed.text.slice(line, typed.cursor);
  const edit = editAsTyped(before, () => session.field('language'));
  if (edit === null) return;
  const start = typed.text.slice(0, line + edit.from) + edit.text + before.slice(edit.to);
  const set = { text: start + typed.text.slice(typed.cursor), cursor: start.length };
  session.together(() => write(field, set, value));
  last = { field, set, typed };
}

/** Pasted lines with their typography set as in the body, where that is on, and how much was changed. */
export function setAsPasted(text: string): { text: string; changes: number } {
  const { session } = useOpenStory.getState();
  if (session === null || !isTypographyOn()) return { text, changes: 0 };
  return settledLines(text, storyForm(session.field('language')));
}

/** Backspace right after something was set gives back what was typed. @returns whether it did. */
export function giveBackTyped(event: KeyboardEvent, value: Bound<string>): boolean {
  const isBackspace = event.key === 'Backspace' && !event.shiftKey && !hasModifier(event);
  if (last === null || event.target !== last.field || !isBackspace) return false;
  const { field, set, typed } = last;
  last = null;
  const now = writtenIn(field);
  const { session } = useOpenStory.getState();
  // What is selected is what Backspace takes away.
  if (field.selectionEnd !== now.cursor) return false;
  if (session === null || now.text !== set.text || now.cursor !== set.cursor) return false;
  session.together(() => write(field, typed, value));
  return true;
}

/** One letter, typed: neither pasted nor composed. */
function isKey({ inputType, data, isComposing }: InputEvent): boolean {
  return inputType === 'insertText' && !isComposing && data?.length === 1;
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function writtenIn({ value, selectionStart }: HTMLTextAreaElement): Written {
  return { text: value, cursor: selectionStart };
}

function write(field: HTMLTextAreaElement, { text, cursor }: Written, value: Bound<string>): void {
  field.value = text;
  field.setSelectionRange(cursor, cursor);
  value.set(text);
}
