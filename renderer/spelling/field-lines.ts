import type { Mark } from './body-marks';

/** What the lines need of a field's look, so that each letter is where it is in the field. */
const LOOK = [
  'font',
  'fontFeatureSettings',
  'fontVariationSettings',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'padding',
  'textAlign',
  'textIndent',
  'textTransform',
  'textWrap',
  'overflowWrap',
  'wordBreak',
  'hyphens',
  'tabSize',
] as const;

/**
 * Marks words in a text field, which itself can hold nothing but text: its words lie once more over it,
 * without a colour, and those that are marked have a line below.
 */
export class FieldLines {
  private marked: readonly Mark[] = [];
  private text = '';
  private sheet: HTMLElement | null = null;
  private readonly resized = new ResizeObserver(() => this.place());

  constructor(private readonly field: HTMLTextAreaElement) {}

  get marks(): readonly Mark[] {
    return this.marked;
  }

  /** Marks these stretches of the field's text in place of those before. */
  draw(marks: readonly Mark[]): void {
    const isSame =
      this.text === this.field.value && JSON.stringify(marks) === JSON.stringify(this.marked);
    if (isSame) return;
    this.marked = marks;
    this.text = this.field.value;
    if (marks.length === 0) this.takeAway();
    else this.show();
  }

  /** Has the marks stay with their words as the text changes, until it is checked again. */
  follow(): void {
    if (this.marked.length > 0) this.draw(moved(this.marked, this.text, this.field.value));
  }

  /** Where this mark is on the screen. */
  placeOf(mark: Mark): DOMRect | null {
    return this.lineOf(mark)?.getBoundingClientRect() ?? null;
  }

  /** The mark at a place of the screen. */
  at(x: number, y: number): Mark | null {
    const contains = ({ left, right, top, bottom }: DOMRect) =>
      x >= left && x <= right && y >= top && y <= bottom;
    return (
      this.marked.find((mark) => [...(this.lineOf(mark)?.getClientRects() ?? [])].some(contains)) ??
      null
    );
  }

  takeAway(): void {
    this.marked = [];
    this.resized.disconnect();
    this.sheet?.remove();
    this.sheet = null;
  }

  private lineOf(mark: Mark): Element | undefined {
    const index = this.marked.findIndex(({ from, to }) => from === mark.from && to === mark.to);
    return this.sheet?.querySelectorAll('.misspelt')[index];
  }

  private show(): void {
    const sheet = this.sheet ?? this.makeSheet();
    const pieces = this.marked.flatMap(({ from, to }, index) => {
      const line = document.createElement('span');
      line.className = 'misspelt';
      line.textContent = this.text.slice(from, to);
      return [this.text.slice(this.marked[index - 1]?.to ?? 0, from), line];
    });
    sheet.replaceChildren(...pieces, this.text.slice(this.marked.at(-1)?.to ?? 0));
  }

  private makeSheet(): HTMLElement {
    const sheet = document.createElement('div');
    sheet.className = 'spelling-lines';
    sheet.setAttribute('aria-hidden', 'true');
    // It turns with its text, as the field does.
    sheet.dir = this.field.dir;
    this.field.after(sheet);
    this.sheet = sheet;
    this.resized.observe(this.field);
    this.place();
    return sheet;
  }

  /** Lies over the field and looks as it does: asked seldom, since it has the page laid out. */
  private place(): void {
    if (this.sheet === null) return;
    const { style } = this.sheet;
    const look = getComputedStyle(this.field);
    for (const name of LOOK) style[name] = look[name];
    style.left = `${this.field.offsetLeft}px`;
    style.top = `${this.field.offsetTop}px`;
    style.width = `${this.field.offsetWidth}px`;
    style.height = `${this.field.offsetHeight}px`;
  }
}

/** Marks as they stand after a change of the text; those that it touched are gone. */
export function moved(marks: readonly Mark[], before: string, after: string): Mark[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const by = after.length - before.length;
  return marks.flatMap(({ from, to }) => {
    if (to <= start) return [{ from, to }];
    return from >= before.length - end ? [{ from: from + by, to: to + by }] : [];
  });
}
