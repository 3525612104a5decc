import { cleanCharacters, countOverrides } from '../../shared/paste/clean-text';
import { notify } from '../app-store';

const TURNED = 'Left out: hidden characters that turn text around.';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Handlers that keep a field's text clean, whichever way it comes: on one line where the field has one,
 * and without what only hides or turns words.
 *
 * @param set told of the text where it had to be cleaned.
 */
export function keepClean(multiline: boolean, set: (text: string) => void = () => {}) {
  return {
    onInput: ({ currentTarget, nativeEvent }: React.FormEvent<Field>) =>
      cleanInput(nativeEvent, currentTarget, multiline, set),
    onCompositionEnd: ({ currentTarget }: React.CompositionEvent<Field>) =>
      cleanInput({}, currentTarget, multiline, set),
    onPaste: (event: React.ClipboardEvent<Field>) => pasteClean(event, multiline),
  };
}

function pasteClean(event: React.ClipboardEvent<Field>, multiline: boolean): void {
  const text = event.clipboardData.getData('text/plain');
  const clean = cleanCharacters(text);
  const line = multiline ? clean : onOneLine(clean.trim());
  if (line === text || (clean === text && !/[\r\n]/.test(text))) return;
  event.preventDefault();
  // Through the browser's own insertion, so that `input` is fired and the cursor stays right.
  document.execCommand('insertText', false, line);
  tellOfTurned(text);
}

/** Cleans what came by other ways than the clipboard: dropped, composed, or put in by a program. */
export function cleanInput(
  { inputType = '', data, isComposing }: Partial<InputEvent>,
  field: Field,
  multiline: boolean,
  set: (text: string) => void,
): void {
  // Under an input method only its end is clean-cut.
  if (isComposing || /^(delete|history)/.test(inputType)) return;
  const cleaned = (text: string) =>
    multiline ? cleanCharacters(text) : onOneLine(cleanCharacters(text));
  // What is typed is looked at alone: a field may be long.
  if (data != null && cleaned(data) === data) return;
  const text = field.value;
  const clean = cleaned(text);
  if (clean === text) return;
  const cursor = cleaned(text.slice(0, field.selectionStart ?? undefined)).length;
  field.value = clean;
  field.setSelectionRange(cursor, cursor);
  set(clean);
  tellOfTurned(text);
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function tellOfTurned(text: string): void {
  if (countOverrides(text) > 0) notify(TURNED);
}
