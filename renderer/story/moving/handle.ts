import type { Editor } from '@tiptap/core';
import type { NodeRange } from '@tiptap/pm/model';
import { AllSelection, NodeSelection, Selection } from '@tiptap/pm/state';
import { blockAt, blockAround, selectedBlocks } from '../../../shared/document/moving/block-range';
import { blockUnder, elementOf, type ShownBlock } from './block-elements';
import { say } from './block-menu-store';
import { dragBlocks } from './drag-blocks';
import type { DropPlace } from './drop-place';
import { handleSpot } from './handle-spot';
import { meantBlocks, nameOf } from './run-on-blocks';

/** What the handle is made of; their places are in pixels of `layer`. */
interface Parts {
  layer: HTMLElement;
  button: HTMLElement;
  /** Shows where blocks would be dropped. */
  line: HTMLElement;
  /** Lies over the blocks that are meant. */
  mark: HTMLElement;
}

/** A press that moves this far is a drag, in pixels. */
const DRAG_FROM = 4;

/**
 * The handle beside a block. It lives outside React and looks where the pointer is when that moves,
 * so that no key has to do with it.
 */
export class Handle {
  /** Of the block that it stands beside. */
  private at: number | null = null;
  private pointer = { x: -1, y: -1 };
  private frame = 0;
  private isDragging = false;
  private readonly listening = new AbortController();

  constructor(
    private readonly editor: Editor,
    private readonly parts: Parts,
  ) {
    const { dom } = editor.view;
    const page = this.page;
    const { signal } = this.listening;
    page.addEventListener('pointermove', (event) => this.pointAt(event), { signal });
    page.addEventListener('pointerleave', () => this.rest(), { signal });
    page.addEventListener('scroll', () => this.isShown && this.look(), { signal, passive: true });
    dom.addEventListener('keydown', () => this.rest(), { signal, capture: true });
    editor.on('update', this.rest);
  }

  destroy(): void {
    this.listening.abort();
    cancelAnimationFrame(this.frame);
    this.editor.off('update', this.rest);
  }

  /** Stands beside the block with the cursor or focus, as it does when it is reached by keyboard. */
  goToCursor(): void {
    const range = meantBlocks(this.editor);
    const element = range === null ? null : elementOf(this.editor.view, range);
    if (range !== null && element !== null) this.standBeside({ element, range });
  }

  /** Selects the block it stands beside, if none with it is selected, and marks it. */
  take(): void {
    const range = this.block();
    if (range === null) this.goToCursor();
    else if (this.selectionAround(range) === null) select(this.editor, range);
    this.markSelected();
  }

  /** Selects all that holds the selected blocks: their list, gallery or fact box. */
  takeAround(): void {
    const range = selectedBlocks(this.editor.state.selection);
    const around = range === null ? null : blockAround(range);
    if (around === null) return;
    select(this.editor, around);
    this.goToCursor();
    this.markSelected();
  }

  /** Takes the mark away. */
  leave(): void {
    this.parts.mark.hidden = true;
  }

  /** A press on the handle: a drag, once it moves. */
  press(event: PointerEvent): void {
    const range = this.block();
    if (event.button !== 0 || range === null) return;
    const dragged = this.selectionAround(range) ?? range;
    const waiting = new AbortController();
    const { signal } = waiting;
    const stop = () => waiting.abort();
    const move = (now: PointerEvent) => {
      const { clientX: x, clientY: y } = event;
      if (Math.hypot(now.clientX - x, now.clientY - y) < DRAG_FROM) return;
      stop();
      this.drag(dragged, now);
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', stop, { signal });
    window.addEventListener('pointercancel', stop, { signal });
  }

  private drag(range: NodeRange, event: PointerEvent): void {
    const name = nameOf(range);
    this.isDragging = true;
    document.body.classList.add('dragging-blocks');
    this.mark(range);
    // The press ends on the handle or elsewhere; on the handle it would open the menu.
    const keep = (click: Event) => click.stopPropagation();
    window.addEventListener('click', keep, { capture: true });
    dragBlocks(
      {
        editor: this.editor,
        range,
        page: this.page,
        show: (place) => this.showLine(place),
        end: (isMoved) => {
          this.isDragging = false;
          document.body.classList.remove('dragging-blocks');
          this.leave();
          this.rest();
          if (isMoved) say(`${name} moved.`);
          setTimeout(() => window.removeEventListener('click', keep, { capture: true }));
        },
      },
      event,
    );
  }

  private get page(): HTMLElement {
    return this.parts.layer.closest<HTMLElement>('.story-page') ?? document.body;
  }

  private get isShown(): boolean {
    return this.at !== null;
  }

  private pointAt({ clientX: x, clientY: y, target }: PointerEvent): void {
    // The browser tells of a pointer that rests when the page under it moves.
    if (x === this.pointer.x && y === this.pointer.y) return;
    this.pointer = { x, y };
    if (target !== this.parts.button) this.look();
  }

  private look(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const { view } = this.editor;
      if (this.isDragging || !this.parts.mark.hidden || this.isOnTheWay()) return;
      const block = blockUnder(view, this.pointer.x, this.pointer.y);
      if (block !== null) this.standBeside(block);
    });
  }

  /** Between the block and its handle the pointer may cross what is around the block. */
  private isOnTheWay(): boolean {
    const range = this.block();
    const element = range === null ? null : elementOf(this.editor.view, range);
    if (element === null) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const handle = this.parts.button.getBoundingClientRect();
    const { x, y } = this.pointer;
    if (y < top || y > bottom) return false;
    return handle.right <= left ? x < left : handle.left >= right && x > right;
  }

  /** The block it stands beside, as it is now. */
  private block(): NodeRange | null {
    const { doc } = this.editor.state;
    return this.at === null || this.at >= doc.content.size ? null : blockAt(doc, this.at);
  }

  /** The selected blocks, if this one is among them. */
  private selectionAround({ start, end }: NodeRange): NodeRange | null {
    const { selection } = this.editor.state;
    if (selection instanceof AllSelection) return null;
    const range = selectedBlocks(selection);
    return range !== null && range.start <= start && range.end >= end ? range : null;
  }

  private readonly rest = (): void => {
    if (!this.isShown || this.isDragging || !this.parts.mark.hidden) return;
    this.at = null;
    delete this.parts.button.dataset.shown;
  };

  private standBeside(block: ShownBlock): void {
    const { layer, button } = this.parts;
    const origin = layer.getBoundingClientRect();
    const { left, top } = handleSpot(block, this.editor.view.dom);
    this.at = block.range.start;
    button.style.translate = `${left - origin.left}px ${top - origin.top}px`;
    button.dataset.shown = '';
  }

  private markSelected(): void {
    const range = selectedBlocks(this.editor.state.selection);
    if (range !== null) this.mark(range);
  }

  private mark({ $from, start, end }: NodeRange): void {
    const { view } = this.editor;
    const first = view.nodeDOM(start);
    const last = view.nodeDOM(end - ($from.doc.resolve(end).nodeBefore?.nodeSize ?? 0));
    if (!(first instanceof HTMLElement) || !(last instanceof HTMLElement)) return;
    const { left, top, width } = first.getBoundingClientRect();
    const height = last.getBoundingClientRect().bottom - top;
    put(this.parts.mark, { left, top, width, height }, this.parts.layer);
  }

  private showLine(place: DropPlace | null): void {
    if (place === null) this.parts.line.hidden = true;
    else put(this.parts.line, place.line, this.parts.layer);
  }
}

/** Shows an element over this rectangle of the window. */
function put(element: HTMLElement, rect: DropPlace['line'], layer: HTMLElement): void {
  const origin = layer.getBoundingClientRect();
  element.hidden = false;
  Object.assign(element.style, {
    translate: `${rect.left - origin.left}px ${rect.top - origin.top}px`,
    width: `${rect.width}px`,
    height: `${rect.height}px`,
  });
}

/** Puts the cursor into a block, or selects it where no cursor in it means all of it. */
function select({ state, view }: Editor, range: NodeRange): void {
  const { tr } = state;
  tr.setSelection(Selection.near(tr.doc.resolve(range.start + 1)));
  const meant = selectedBlocks(tr.selection);
  if (meant?.start !== range.start || meant.end !== range.end) {
    tr.setSelection(NodeSelection.create(tr.doc, range.start));
  }
  view.dispatch(tr);
}
