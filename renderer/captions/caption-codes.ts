import type { CodeTable } from '../../shared/captions/code-table';
import { begunCode, codeBefore, expandCodes } from '../../shared/captions/code-replacements';
import { foldForSearch } from '../../shared/fold';
import type { Completion, CompletionOption } from '../story/completion';
import {
  forgetTyped,
  keepTyped,
  takeTyped,
  write,
  writtenIn,
  type Written,
} from '../ui/typed-before';
import { newsroomCodes } from './newsroom-codes';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Puts the words of a code in its place once its last delimiter is typed, and those of all codes in what was
 * pasted. To be called on `input`, before the field's text is taken.
 */
export function putCodes(event: InputEvent, field: Field): void {
  forgetTyped();
  const typed = writtenIn(field);
  const set = event.isComposing ? null : withWords(event, typed);
  if (set === null || set.text === typed.text) return;
  write(field, set);
  keepTyped(field, set, typed);
}

/** Backspace right after a code was replaced gives back what was typed. @returns whether it did */
export function giveBackByKey(event: KeyboardEvent, field: Field): boolean {
  const typed = takeTyped(event, field);
  if (typed === null) return false;
  event.preventDefault();
  write(field, typed);
  return true;
}

const MOST_OPTIONS = 8;

/** The codes that go on as what is typed after a delimiter, or have words that do. */
export function completeCodes(text: string, caret: number): Completion {
  const { table, delimiter } = newsroomCodes();
  const begun = begunCode(text, caret, delimiter);
  const wanted = foldForSearch(begun?.typed ?? '');
  if (begun === null || wanted === '') return { from: caret, to: caret, options: [] };
  return { from: begun.from, to: caret, options: optionsFor(wanted, table) };
}

let found: { of: CodeTable; wanted: string; options: readonly CompletionOption[] } | null = null;

/** Kept for whoever asks again: an editor does so several times at a key. */
function optionsFor(wanted: string, table: CodeTable): readonly CompletionOption[] {
  if (found?.of === table && found.wanted === wanted) return found.options;
  const options = firstOptions(offersOf(table), wanted);
  found = { of: table, wanted, options };
  return options;
}

/** Those that are begun by their code come first. */
function firstOptions(offers: readonly Offer[], wanted: string): readonly CompletionOption[] {
  const byCode: CompletionOption[] = [];
  const byWords: CompletionOption[] = [];
  for (const { code, words, option } of offers) {
    if (code.startsWith(wanted)) byCode.push(option);
    else if (byWords.length < MOST_OPTIONS && words.includes(` ${wanted}`)) byWords.push(option);
    if (byCode.length === MOST_OPTIONS) break;
  }
  return [...byCode, ...byWords].slice(0, MOST_OPTIONS);
}

/** A code that can be offered, and what it is found by. */
export interface Offer {
  option: CompletionOption;
  code: string;
  words: string;
}

let offered: { of: CodeTable; offers: readonly Offer[] } | null = null;

/** Of thousands of codes, which are looked through at each key of one that is begun. */
function offersOf(table: CodeTable): readonly Offer[] {
  if (offered?.of === table) return offered.offers;
  const offers = [...table].flatMap(([code, words]) => offersOfCode(code, words));
  keepOffers(table, offers);
  return offers;
}

/** Whether what can be offered of this table is known. */
export function areOffered(table: CodeTable): boolean {
  return offered?.of === table;
}

/** Keeps what can be offered of this table, all of it. */
export function keepOffers(table: CodeTable, offers: readonly Offer[]): void {
  offered = { of: table, offers };
}

/** What can be offered of a code: the words of each column. */
export function offersOfCode(code: string, words: readonly string[]): readonly Offer[] {
  return words.flatMap((text, column) => {
    if (text === '') return [];
    const label = column === 0 ? code : `${code}#${column + 1}`;
    const option = { label, hint: text, text };
    return [{ option, code: foldForSearch(label), words: ` ${foldForSearch(text)}` }];
  });
}

function withWords({ inputType, data }: InputEvent, { text, cursor }: Written): Written | null {
  const { table, delimiter } = newsroomCodes();
  const before = text.slice(0, cursor);
  if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') {
    const start = expandCodes(before, table, delimiter);
    return { text: start + text.slice(cursor), cursor: start.length };
  }
  const code = data === delimiter ? codeBefore(before, cursor, table, delimiter) : null;
  if (code === null) return null;
  const start = text.slice(0, code.from) + code.words;
  return { text: start + text.slice(code.to), cursor: start.length };
}
