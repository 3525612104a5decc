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
      cleanInput(nativeEvent, currentTarget, { multiline, prose, set }),
    onCompositionEnd: ({ currentTarget }: React.CompositionEvent<Field>) =>
      cleanInput({}, currentTarget, { multiline, prose, set }),
    onPaste: (event: React.ClipboardEvent<Field>) => pasteClean(event, { multiline, prose }),
    onDrop: refuseLargeDrop,
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
    tellTooLong('The clipboard holds', text);
    return;
  }
  const { text: set, changes } = asPasted(text, { multiline, prose });
  if (set === text) return;
  event.preventDefault();
  // Through the browser's own insertion, so that `input` is fired and the cursor stays right.
  document.execCommand('insertText', false, set);
  tellOfTurned(text);
  if (changes > 0) notify(describeTypography(changes));
}

/** What no field could be saved with is not put in; the browser puts in all else where it was dropped. */
function refuseLargeDrop(event: React.DragEvent<Field>): void {
  if (event.currentTarget.readOnly) return;
  const text = event.dataTransfer.getData('text/plain');
  if (text.length <= MOST_PASTED) return;
  event.preventDefault();
  tellTooLong('What was dropped holds', text);
}

function asPasted(text: string, { multiline, prose }: { multiline: boolean; prose: boolean }) {
  const clean = cleanField(text, multiline);
  return prose ? setAsPasted(clean) : { text: clean, changes: 0 };
}

function cleanField(text: string, multiline: boolean): string {
  const lines = cleanLines(text);
  if (lines.length === 1) return collapseSpaces(cleanCharacters(text));
  return multiline ? lines.map(collapseSpaces).join('\n') : collapseSpaces(lines.join(' ').trim());
}

function tellTooLong(what: string, { length }: string): void {
  const amount = new Intl.NumberFormat('en-GB').format(length);
  notify(`${what} ${amount} characters, more than a field takes. Copy a part of it.`, {
    tone: 'error',
    passes: true,
  });
}

/** Cleans what came by other ways than the clipboard: dropped, composed, or put in by a program. */
export function cleanInput(
  { inputType = '', data, isComposing }: Partial<InputEvent>,
  field: Field,
  kind: Required<FieldKind>,
): void {
  // Under an input method only its end is clean-cut.
  if (isComposing || /^(delete|history)/.test(inputType)) return;
  // The browser leaves what was dropped selected.
  const isDropped = inputType === 'insertFromDrop' && field.selectionStart !== field.selectionEnd;
  if (isDropped) cleanDropped(field, kind);
  else cleanWhole(data, field, kind);
}

function cleanDropped(field: Field, kind: Required<FieldKind>): void {
  const { value, selectionStart, selectionEnd } = field;
  const before = value.slice(0, selectionStart ?? 0);
  const dropped = value.slice(selectionStart ?? 0, selectionEnd ?? undefined);
  const { text, changes } = asPasted(dropped, kind);
  if (text === dropped) return;
  put(field, before + text, value.slice(before.length + dropped.length), kind);
  tellOfTurned(dropped);
  if (changes > 0) notify(describeTypography(changes));
}

function cleanWhole(
  data: string | null | undefined,
  field: Field,
  kind: Required<FieldKind>,
): void {
  const cleaned = (text: string) =>
    kind.multiline ? cleanCharacters(text) : onOneLine(cleanCharacters(text));
  // What is typed is looked at alone: a field may be long.
  if (data != null && cleaned(data) === data) return;
  const text = field.value;
  const clean = cleaned(text);
  if (clean === text) return;
  const before = cleaned(text.slice(0, field.selectionStart ?? undefined));
  put(field, before, clean.slice(before.length), kind);
  tellOfTurned(text);
}

/** The field's text, and the cursor between its two parts. */
function put(field: Field, before: string, after: string, { set }: Required<FieldKind>): void {
  field.value = before + after;
  field.setSelectionRange(before.length, before.length);
  set(field.value);
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function tellOfTurned(text: string): void {
  if (countOverrides(text) > 0) notify(TURNED);
}
