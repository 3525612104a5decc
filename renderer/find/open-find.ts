import { flushSync } from 'react-dom';
import { useOpenStory } from '../story/open-session';
import { findBar } from './find-bar';
import { useFind } from './find-store';

const QUERY_INPUT = '#find-query';
/** A longer selection is a place to look in rather than words to look for. */
const MOST_SELECTED = 200;

/** Shows the bar, the words that are selected in it, ready to be typed over. */
export function openFind(withReplacement: boolean): void {
  const words = useFind.getState().typedAhead || selectedWords();
  flushSync(() =>
    useFind.setState(({ question, withReplacement: before, bar }) => ({
      bar: findBar,
      withReplacement: withReplacement || (before && bar !== null),
      question: words === '' ? question : { ...question, query: words, isPattern: false },
      fromNext: false,
    })),
  );
  focusQuery();
}

/** Goes to the next match of what was looked for last, or the one before it. */
export function stepFind(by: 1 | -1): void {
  const { bar, question, find } = useFind.getState();
  if (bar !== null) return void find?.step(by);
  if (question.query === '') return openFind(false);
  flushSync(() => useFind.setState({ bar: findBar, fromNext: by === 1 }));
  focusQuery();
  // The next from here is gone to by itself.
  if (by === -1) void useFind.getState().find?.step(by);
}

function focusQuery(): void {
  const input = document.querySelector<HTMLInputElement>(QUERY_INPUT);
  input?.focus();
  if (!useFind.getState().typedAhead) input?.select();
}

function selectedWords(): string {
  const active = document.activeElement;
  const { session } = useOpenStory.getState();
  if (active instanceof HTMLTextAreaElement && active.matches('[data-story-field]')) {
    return oneLine(active.value.slice(active.selectionStart, active.selectionEnd));
  }
  if (session === null || !session.editor.isFocused) return '';
  const { from, to } = session.editor.state.selection;
  return to - from > MOST_SELECTED
    ? ''
    : oneLine(session.editor.state.doc.textBetween(from, to, '\n', '\n'));
}

function oneLine(text: string): string {
  return text.length > MOST_SELECTED || text.includes('\n') ? '' : text;
}
