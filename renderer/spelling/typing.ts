import type { Transaction } from '@tiptap/pm/state';

/** Letters and what can be in a word: as long as the cursor has passed nothing else it is in the word. */
const IN_WORD = /^[\p{L}\p{M}\p{N}'’\u00ad‑-]*$/u;

/** Where a person types: a word that is not done is not wrong yet. */
export class Typing {
  private at: { text: unknown; place: number } | null = null;

  /** @param text what is typed in, e.g. the field; @param place of the cursor in it. */
  typed(text: unknown, place: number): void {
    this.at = { text, place };
  }

  ended(): void {
    this.at = null;
  }

  /** @param between what stands between two places of the text. @returns whether a word was left. */
  moved(text: unknown, place: number, between: (from: number, to: number) => string): boolean {
    if (this.at === null) return false;
    const { place: before } = this.at;
    const [from, to] = before < place ? [before, place] : [place, before];
    if (this.at.text === text && IN_WORD.test(between(from, to))) {
      this.at = { text, place };
      return false;
    }
    this.at = null;
    return true;
  }

  /** Whether a word of a text is the one that is being typed. */
  isIn(text: unknown, { from, to }: { from: number; to: number }): boolean {
    const { at } = this;
    return at !== null && at.text === text && at.place >= from && at.place <= to;
  }
}

/** Whether a change may be a word on the way: undo, and what is pasted, is none. */
export function isTyped(transaction: Transaction): boolean {
  return (
    transaction.getMeta('history$') === undefined && transaction.getMeta('uiEvent') === undefined
  );
}
