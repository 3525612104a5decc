import type { NodeRange } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { ShownBlock } from './block-elements';
import type { DropPlace } from './drop-place';
import { handleSpot } from './handle-spot';

/** What stands over the body; their places are in pixels of `layer`. */
export interface Parts {
  layer: HTMLElement;
  /** The handle. */
  button: HTMLElement;
  /** Shows where blocks would be dropped. */
  line: HTMLElement;
  /** Lies over the blocks that are meant. */
  mark: HTMLElement;
}

/** Shows handle, drop line and mark over the body, without room of their own. */
export class BlockLayer {
  constructor(
    private readonly view: EditorView,
    private readonly parts: Parts,
  ) {}

  get isMarked(): boolean {
    return !this.parts.mark.hidden;
  }

  /** Puts the handle beside a block. */
  standBeside(block: ShownBlock): void {
    const { button } = this.parts;
    const { left, top } = handleSpot(block, this.view.dom);
    button.style.translate = this.at(left, top);
    button.dataset.shown = '';
  }

  hideHandle(): void {
    delete this.parts.button.dataset.shown;
  }

  mark({ $from, start, end }: NodeRange): void {
    const first = this.view.nodeDOM(start);
    const last = this.view.nodeDOM(end - ($from.doc.resolve(end).nodeBefore?.nodeSize ?? 0));
    if (!(first instanceof HTMLElement) || !(last instanceof HTMLElement)) return;
    const { left, top, width } = first.getBoundingClientRect();
    const height = last.getBoundingClientRect().bottom - top;
    this.put(this.parts.mark, { left, top, width, height });
  }

  unmark(): void {
    this.parts.mark.hidden = true;
  }

  showLine(place: DropPlace | null): void {
    if (place === null) this.parts.line.hidden = true;
    else this.put(this.parts.line, place.line);
  }

  /** Shows an element over this rectangle of the window. */
  private put(element: HTMLElement, { left, top, width, height }: DropPlace['line']): void {
    element.hidden = false;
    Object.assign(element.style, {
      translate: this.at(left, top),
      width: `${width}px`,
      height: `${height}px`,
    });
  }

  private at(left: number, top: number): string {
    const origin = this.parts.layer.getBoundingClientRect();
    return `${left - origin.left}px ${top - origin.top}px`;
  }
}
