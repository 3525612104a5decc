import type { Editor } from '@tiptap/core';
import { FieldLines } from '../spelling/field-lines';
import { fieldOfText } from '../story/field-on-page';
import { isOverlong } from '../story/overlong';
import type { Match } from './matches';

/** A stretch of a field's text that was found. */
interface FoundMark {
  from: number;
  to: number;
  isCurrent: boolean;
}

const LOOK = {
  sheet: 'found-in-field',
  isUnder: true,
  classOf: ({ isCurrent }: FoundMark) => (isCurrent ? 'found current' : 'found'),
};

/** Marks what was found in the fields of a story that are on the page. */
export class FoundInFields {
  private readonly lines = new Map<HTMLTextAreaElement, FieldLines<FoundMark>>();

  constructor(private readonly editor: Editor) {}

  /**
   * Marks these in place of those before, of an overlong field the current one alone; those in the body's own
   * text are no concern of it.
   */
  draw(matches: readonly Match[], current: Match | null): void {
    const marks = this.marksByField(matches, current);
    for (const [field, lines] of this.lines) {
      if (marks.has(field)) continue;
      lines.takeAway();
      this.lines.delete(field);
    }
    for (const [field, found] of marks) {
      const lines = this.lines.get(field) ?? new FieldLines(field, LOOK);
      this.lines.set(field, lines);
      lines.draw(found);
    }
  }

  /** Has the marks stay with their words as these change, until it is searched again. */
  follow(): void {
    for (const lines of this.lines.values()) lines.follow();
  }

  /** Brings the current one into sight in its field, where that scrolls. */
  showCurrent(): void {
    for (const [field, lines] of this.lines) showIn(field, lines);
  }

  private marksByField(matches: readonly Match[], current: Match | null) {
    const fields = new Map<number, HTMLTextAreaElement | null>();
    const marks = new Map<HTMLTextAreaElement, FoundMark[]>();
    for (const match of matches) {
      const { text, start, end } = match;
      if (!fields.has(text)) fields.set(text, fieldOfText(this.editor, match.place));
      const field = fields.get(text) ?? null;
      if (field === null || (match !== current && isOverlong(field.value))) continue;
      const mark = { from: start, to: end, isCurrent: match === current };
      const others = marks.get(field);
      if (others === undefined) marks.set(field, [mark]);
      else others.push(mark);
    }
    return marks;
  }
}

function showIn(field: HTMLTextAreaElement, lines: FieldLines<FoundMark>): void {
  const current = lines.marks.find(({ isCurrent }) => isCurrent);
  const place = current && lines.placeOf(current);
  if (!place || field.scrollHeight <= field.clientHeight) return;
  const { top, bottom } = field.getBoundingClientRect();
  if (place.top >= top && place.bottom <= bottom) return;
  field.scrollTop += (place.top + place.bottom) / 2 - (top + bottom) / 2;
}
