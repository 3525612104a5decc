import { commonEnds } from '../../shared/common-ends';
import { isOverlong } from '../story/overlong';
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
  'borderWidth',
  'textAlign',
  'textIndent',
  'textTransform',
  'textWrap',
  'overflowWrap',
  'wordBreak',
  'hyphens',
  'tabSize',
] as const;

/** How marks of a kind look. */
interface MarkLook<M> {
  /** Class of the sheet that has the field's words once more. */
  sheet: string;
  /** Whether the sheet lies under the field's own words, and not over them. */
  isUnder: boolean;
  classOf(mark: M): string;
}

const MISSPELT: MarkLook<Mark> = {
  sheet: 'spelling-lines',
  isUnder: false,
  classOf: () => 'misspelt',
};

/**
 * Marks words in a text field, which itself can hold nothing but text: its words lie once more over it
 * or under it, without a colour, and those that are marked have a line below, or whatever their look is.
 */
export class FieldLines<M extends Mark = Mark> {
  private marked: readonly M[] = [];
  private text = '';
  private sheet: HTMLElement | null = null;
  private readonly resized = new ResizeObserver(() => this.place());

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly look: MarkLook<M> = MISSPELT,
  ) {}

  get marks(): readonly M[] {
    return this.marked;
  }

  /** Marks these stretches of the field's text in place of those before. */
  draw(marks: readonly M[]): void {
    const isSame =
      this.text === this.field.value && JSON.stringify(marks) === JSON.stringify(this.marked);
    if (isSame) return;
    this.marked = marks;
    this.text = this.field.value;
    if (marks.length === 0) this.takeAway();
    else this.show();
  }

  /**
   * Has the marks stay with their words as the text changes, until it is checked again. Those of an overlong
   * field go: all of its words would be laid out once more at each key.
   */
  follow(): void {
    const { value } = this.field;
    if (this.marked.length === 0 || value === this.text) return;
    if (isOverlong(value)) this.takeAway();
    else this.draw(moved(this.marked, this.text, value));
  }

  /** Where this mark is on the screen. */
  placeOf(mark: M): DOMRect | null {
    return this.lineOf(mark)?.getBoundingClientRect() ?? null;
  }

  /** The mark at a place of the screen. */
  at(x: number, y: number): M | null {
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
    this.field.removeEventListener('scroll', this.scroll);
    this.sheet?.remove();
    this.sheet = null;
  }

  private readonly scroll = () => {
    if (this.sheet !== null) this.sheet.scrollTop = this.field.scrollTop;
  };

  private lineOf(mark: Mark): Element | undefined {
    const index = this.marked.findIndex(({ from, to }) => from === mark.from && to === mark.to);
    return this.sheet?.children[index];
  }

  private show(): void {
    const isNew = this.sheet === null;
    const sheet = this.sheet ?? this.makeSheet();
    const pieces = this.marked.flatMap((mark, index) => {
      const { from, to } = mark;
      const line = document.createElement('span');
      line.className = this.look.classOf(mark);
      line.textContent = this.text.slice(from, to);
      return [this.text.slice(this.marked[index - 1]?.to ?? 0, from), line];
    });
    sheet.replaceChildren(...pieces, this.text.slice(this.marked.at(-1)?.to ?? 0));
    if (isNew) this.scroll();
  }

  private makeSheet(): HTMLElement {
    const sheet = document.createElement('div');
    sheet.className = this.look.sheet;
    sheet.setAttribute('aria-hidden', 'true');
    // It turns with its text, as the field does.
    sheet.dir = this.field.dir;
    if (this.look.isUnder) this.field.before(sheet);
    else this.field.after(sheet);
    this.sheet = sheet;
    this.resized.observe(this.field);
    this.field.addEventListener('scroll', this.scroll, { passive: true });
    this.place();
    return sheet;
  }

  /** Lies over the field and looks as it does: asked seldom, since it has the page laid out. */
  private place(): void {
    if (this.sheet === null) return;
    const { style } = this.sheet;
    const look = getComputedStyle(this.field);
    for (const name of LOOK) style[name] = look[name];
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight, clientLeft, clientWidth } =
      this.field;
    const [left, right] = [look.borderLeftWidth, look.borderRightWidth].map(Number.parseFloat);
    const borders = (left ?? 0) + (right ?? 0);
    style.borderStyle = 'solid';
    style.borderColor = 'transparent';
    style.left = `${offsetLeft + clientLeft - (left ?? 0)}px`;
    style.top = `${offsetTop}px`;
    // A field that scrolls has less room for its words.
    style.width = `${Math.min(offsetWidth, clientWidth + borders)}px`;
    style.height = `${offsetHeight}px`;
  }
}

/** Marks as they stand after a change of the text; those that it touched are gone. */
export function moved<M extends Mark>(marks: readonly M[], before: string, after: string): M[] {
  const { start, end } = commonEnds(before, after);
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    const { from, to } = mark;
    if (to <= start) return [mark];
    return from >= before.length - end ? [{ ...mark, from: from + by, to: to + by }] : [];
  });
}
