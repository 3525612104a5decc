import type { Editor } from '@tiptap/core';
import type { NodeRange } from '@tiptap/pm/model';
import { blockAt, blockAround, selectedBlocks } from '../../../shared/document/moving/block-range';
import { blockUnder, elementOf, type ShownBlock } from './block-elements';
import { BlockLayer, type Parts } from './block-layer';
import { say } from './block-menu-store';
import { dragBlocks } from './drag-blocks';
import type { DropPlace } from './drop-place';
import { followPhotoDrags } from './photo-drags';
import { meantBlocks, nameOf } from './run-on-blocks';
import { selectBlock, selectionAround } from './select-block';

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
  /** Gives up what is pressed or dragged now. */
  private giveUp: () => void = () => {};
  private readonly listening = new AbortController();

  private readonly layer: BlockLayer;

  constructor(
    private readonly editor: Editor,
    private readonly parts: Parts,
  ) {
    this.layer = new BlockLayer(editor.view, parts);
    const { dom } = editor.view;
    const page = this.page;
    const { signal } = this.listening;
    page.addEventListener('pointermove', (event) => this.pointAt(event), { signal });
    page.addEventListener('pointerleave', () => this.rest(), { signal });
    page.addEventListener('scroll', () => this.isShown && this.look(), { signal, passive: true });
    dom.addEventListener('keydown', () => this.rest(), { signal, capture: true });
    editor.on('update', this.rest);
    const show = (place: DropPlace | null) => this.layer.showLine(place);
    const stop = followPhotoDrags({ editor, page, show });
    signal.addEventListener('abort', stop);
  }

  destroy(): void {
    this.giveUp();
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

  /** As `goToCursor`, with that block in sight. */
  showAtCursor(): void {
    const range = meantBlocks(this.editor);
    if (range !== null) elementOf(this.editor.view, range)?.scrollIntoView({ block: 'nearest' });
    this.goToCursor();
  }

  /** Selects the block it stands beside, if none with it is selected, and marks it. */
  take(): void {
    const range = this.block();
    if (range === null) this.goToCursor();
    else if (selectionAround(this.editor, range) === null) selectBlock(this.editor, range);
    this.markSelected();
  }

  /** Selects all that holds the selected blocks: their list, gallery or fact box. */
  takeAround(): void {
    const range = selectedBlocks(this.editor.state.selection);
    const around = range === null ? null : blockAround(range);
    if (around === null) return;
    selectBlock(this.editor, around);
    this.goToCursor();
    this.markSelected();
  }

  /** Takes the mark away. */
  leave(): void {
    this.layer.unmark();
  }

  /** A press on the handle: a drag, once it moves. */
  press(event: PointerEvent): void {
    const range = this.block();
    if (event.button !== 0 || range === null) return;
    const dragged = selectionAround(this.editor, range) ?? range;
    const waiting = new AbortController();
    const { signal } = waiting;
    const stop = () => waiting.abort();
    this.giveUp = stop;
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
    this.layer.mark(range);
    // The press ends on the handle or elsewhere; on the handle it would open the menu.
    const keep = (click: Event) => click.stopPropagation();
    window.addEventListener('click', keep, { capture: true });
    this.giveUp = dragBlocks(
      {
        editor: this.editor,
        range,
        page: this.page,
        show: (place) => this.layer.showLine(place),
        end: (isMoved) => {
          this.isDragging = false;
          document.body.classList.remove('dragging-blocks');
          this.leave();
          this.rest();
          if (isMoved) this.moved(name);
          setTimeout(() => window.removeEventListener('click', keep, { capture: true }));
        },
      },
      event,
    );
  }

  private moved(name: string): void {
    say(`${name} moved.`);
    // From a story beside this one the hands come along: undo goes where they are.
    if (!this.page.contains(document.activeElement)) this.editor.view.focus();
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
      if (this.isDragging || this.layer.isMarked || this.isOnTheWay()) return;
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

  private readonly rest = (): void => {
    if (!this.isShown || this.isDragging || this.layer.isMarked) return;
    this.at = null;
    this.layer.hideHandle();
  };

  private standBeside(block: ShownBlock): void {
    this.at = block.range.start;
    this.layer.standBeside(block);
  }

  private markSelected(): void {
    const range = selectedBlocks(this.editor.state.selection);
    if (range !== null) this.layer.mark(range);
  }
}
