import { cleanCharacters, countOverrides } from '../../shared/paste/clean-text';
import { notify } from '../app-store';
import type { Bound } from '../ui/bound';

const TURNED = 'Left out: hidden characters that turn text around.';

/** Puts words alone into a field: on one line where it has one, and without what only hides or turns them. */
export function pasteClean(
  event: React.ClipboardEvent<HTMLTextAreaElement>,
  multiline: boolean,
): void {
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
  field: HTMLTextAreaElement,
  value: Bound<string>,
): void {
  // Under an input method only its end is clean-cut.
  if (isComposing || /^(delete|history)/.test(inputType)) return;
  const isMultiline = field.dataset['multiline'] !== undefined;
  const cleaned = (text: string) =>
    isMultiline ? cleanCharacters(text) : onOneLine(cleanCharacters(text));
  // What is typed is looked at alone: a field may be long.
  if (data != null && cleaned(data) === data) return;
  const text = field.value;
  const clean = cleaned(text);
  if (clean === text) return;
  const cursor = cleaned(text.slice(0, field.selectionStart)).length;
  field.value = clean;
  field.setSelectionRange(cursor, cursor);
  value.set(clean);
  tellOfTurned(text);
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function tellOfTurned(text: string): void {
  if (countOverrides(text) > 0) notify(TURNED);
}
