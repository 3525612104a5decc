type Field = HTMLInputElement | HTMLTextAreaElement;

/** A text and the cursor in it. */
export interface Written {
  text: string;
  cursor: number;
}

/** The text of a field, and the cursor in it. */
export function writtenIn({ value, selectionStart }: Field): Written {
  return { text: value, cursor: selectionStart ?? value.length };
}

/** Sets both. Nobody hears of it as of what is typed. */
export function write(field: Field, { text, cursor }: Written): void {
  field.value = text;
  field.setSelectionRange(cursor, cursor);
}

/** What was put in the place of typed words last, as long as the field is as that left it. */
let last: { field: Field; set: Written; typed: Written } | null = null;

/** `set` was put in the place of `typed`: Backspace right after that is to give it back. */
export function keepTyped(field: Field, set: Written, typed: Written): void {
  last = { field, set, typed };
}

/** Something else is typed by now. */
export function forgetTyped(): void {
  last = null;
}

/** What this key is to give back; null where it is no Backspace right after words were put in. Asked once. */
export function takeTyped(event: KeyboardEvent, field: EventTarget | null): Written | null {
  if (last === null || last.field !== field || !isBackspace(event)) return null;
  const { field: where, set, typed } = last;
  last = null;
  const now = writtenIn(where);
  // What is selected is what Backspace takes away.
  if (where.selectionEnd !== now.cursor) return null;
  return now.text === set.text && now.cursor === set.cursor ? typed : null;
}

function isBackspace({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent) {
  return key === 'Backspace' && !(shiftKey || ctrlKey || metaKey || altKey || isComposing);
}
