import { FieldLines } from './field-lines';
import type { Judgement } from './judgement';
import { checkedText } from './prose-fields';
import type { Typing } from './typing';

/** The lines of all fields of a story's prose that are on the page. */
export class AllFieldLines {
  private readonly lines = new Map<HTMLTextAreaElement, FieldLines>();

  /** The lines of a field that has any. */
  of(field: HTMLTextAreaElement): FieldLines | undefined {
    return this.lines.get(field);
  }

  /** Draws them in these fields as they are to be now, but for the word that is being typed. */
  draw(shown: readonly HTMLTextAreaElement[], judgement: Judgement, typing: Typing): void {
    for (const [field, lines] of this.lines) {
      if (shown.includes(field)) continue;
      lines.takeAway();
      this.lines.delete(field);
    }
    for (const field of shown) {
      const isHere = document.activeElement === field;
      const marks = judgement.marksIn(judgement.wordsIn(checkedText(field)));
      this.linesFor(field).draw(marks.filter((mark) => !isHere || !typing.isIn(field, mark)));
    }
  }

  takeAway(): void {
    for (const lines of this.lines.values()) lines.takeAway();
    this.lines.clear();
  }

  private linesFor(field: HTMLTextAreaElement): FieldLines {
    const lines = this.lines.get(field) ?? new FieldLines(field);
    this.lines.set(field, lines);
    return lines;
  }
}
