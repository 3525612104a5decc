import {
  cleanCharacters,
  cleanLines,
  collapseSpaces,
  countOverrides,
} from '../../shared/paste/clean-text';
import { describeTypography } from '../../shared/paste/paste-report';
import { notify } from '../app-store';
import { setAsPasted } from '../typography/set-in-field';

const TURNED = 'Left out: hidden characters that turn text around.';

/** Characters: twice what a field is saved with, and nothing yet to wait for. */
export const MOST_PASTED = 200_000;

type Field = HTMLInputElement | HTMLTextAreaElement;

interface FieldKind {
  multiline?: boolean;
  /** Of words in the story's language. */
  prose?: boolean;
  /** Told of the text where what came otherwise than by a paste had to be cleaned. */
  set?: (text: string) => void;
}

/**
 * Handlers that keep a field's text clean, whichever way it comes: on one line where the field has one,
 * and without what only hides or turns words.
 */
export function keepClean({ multiline = false, prose = false, set = () => {} }: FieldKind = {}) {
  return {
    onInput: ({ currentTarget, nativeEvent }: React.FormEvent<Field>) =>
      cleanInput(nativeEvent, currentTarget, multiline, set),
    onCompositionEnd: ({ currentTarget }: React.CompositionEvent<Field>) =>
      cleanInput({}, currentTarget, multiline, set),
    onPaste: (event: React.ClipboardEvent<Field>) => pasteClean(event, { multiline, prose }),
  };
}

/** Puts words alone into a field: with plain spaces, and prose with the typography of the story. */
export function pasteClean(
  event: React.ClipboardEvent<Field>,
  { multiline, prose }: { multiline: boolean; prose: boolean },
): void {
  if (event.currentTarget.readOnly) return;
  const text = event.clipboardData.getData('text/plain');
  if (text.length > MOST_PASTED) {
    event.preventDefault();
    tellTooLong(text);
    return;
  }
  const clean = cleanField(text, multiline);
  const { text: set, changes } = prose ? setAsPasted(clean) : { text: clean, changes: 0 };
  if (set === text) return;
  event.preventDefault();
  // Through the browser's own insertion, so that `input` is fired and the cursor stays right.
  document.execCommand('insertText', false, set);
  tellOfTurned(text);
  if (changes > 0) notify(describeTypography(changes));
}

function cleanField(text: string, multiline: boolean): string {
  const lines = cleanLines(text);
  if (lines.length === 1) return collapseSpaces(cleanCharacters(text));
  return multiline ? lines.map(collapseSpaces).join('\n') : collapseSpaces(lines.join(' ').trim());
}

function tellTooLong({ length }: string): void {
  const amount = new Intl.NumberFormat('en-GB').format(length);
  notify(`The clipboard holds ${amount} characters, more than a field takes. Copy a part of it.`, {
    tone: 'error',
  });
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
