import { settledLines } from '../../shared/typography/settle';
import { useOpenStory } from '../story/open-session';
import type { Bound } from '../ui/bound';
import {
  forgetTyped,
  keepTyped,
  takeTyped,
  write,
  writtenIn,
  type Written,
} from '../ui/typed-before';
import { editAsTyped } from './edit-as-typed';
import { storyForm } from './story-form';
import { isTypographyOn } from './switch';

/**
 * Sets quotes, dashes, spaces and words of codes as the key typed just now asks for it, as in the body: a step of undo
 * of its own, before which stands what was typed. To be called on `input`, once the value is taken.
 */
export function setAsTyped(
  event: InputEvent,
  field: HTMLTextAreaElement,
  value: Bound<string>,
): void {
  forgetTyped();
  const { session } = useOpenStory.getState();
  if (session === null || !isKey(event)) return;
  const typed = writtenIn(field);
  const line = typed.text.lastIndexOf('\n', typed.cursor - 1) + 1;
  const before = typed.text.slice(line, typed.cursor);
  const edit = editAsTyped(before, () => session.field('language'));
  if (edit === null) return;
  const start = typed.text.slice(0, line + edit.from) + edit.text + before.slice(edit.to);
  const set = { text: start + typed.text.slice(typed.cursor), cursor: start.length };
  session.together(() => put(field, set, value));
  keepTyped(field, set, typed);
}

/** Pasted lines with their typography set as in the body, where that is on, and how much was changed. */
export function setAsPasted(text: string): { text: string; changes: number } {
  const { session } = useOpenStory.getState();
  if (session === null || !isTypographyOn()) return { text, changes: 0 };
  return settledLines(text, storyForm(session.field('language')));
}

/** Backspace right after something was set gives back what was typed. @returns whether it did. */
export function giveBackTyped(
  event: KeyboardEvent,
  field: HTMLTextAreaElement,
  value: Bound<string>,
): boolean {
  const typed = takeTyped(event, field);
  const { session } = useOpenStory.getState();
  if (typed === null || session === null) return false;
  session.together(() => put(field, typed, value));
  return true;
}

/** One letter, typed: neither pasted nor composed. */
function isKey({ inputType, data, isComposing }: InputEvent): boolean {
  return inputType === 'insertText' && !isComposing && data?.length === 1;
}

function put(field: HTMLTextAreaElement, written: Written, value: Bound<string>): void {
  write(field, written);
  value.set(written.text);
}
