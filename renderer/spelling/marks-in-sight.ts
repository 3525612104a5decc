import type { Mapping } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { textBlocks, type TextBlock } from './block-words';
import { markSpelling, type Mark } from './body-marks';

/** Places before and after what is in sight that are marked too: some paragraphs each. */
const AROUND = 1_000;

/** A stretch of the body. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * Draws the marks of the body around what is in sight, and those alone: each that is drawn costs a little
 * of each key, and a long story can have thousands.
 */
export class MarksInSight {
  /** Where they are drawn. */
  private drawn: Stretch = { from: 0, to: 0 };

  constructor(private readonly view: () => EditorView) {}

  /** Keeps the place as the body changes. */
  follow(mapping: Mapping): void {
    this.drawn = { from: mapping.map(this.drawn.from, -1), to: mapping.map(this.drawn.to, 1) };
  }

  /** Whether all that is in sight is where marks are drawn. Has the page laid out: not to be asked per key. */
  coversSight(): boolean {
    const seen = whatIsSeen(this.view());
    return seen === null || (seen.from >= this.drawn.from && seen.to <= this.drawn.to);
  }

  /** Goes to where the person looks now. @returns the blocks there. */
  goToSight(): readonly TextBlock[] {
    const seen = whatIsSeen(this.view()) ?? { from: 0, to: 0 };
    this.drawn = { from: seen.from - AROUND, to: seen.to + AROUND };
    return this.blocks();
  }

  /** Marks these in place of those before. @param marksOf the marks of a block, as the body counts. */
  draw(marksOf: (block: TextBlock) => readonly Mark[]): void {
    const { from, to } = this.drawn;
    const marks = this.blocks().flatMap(marksOf);
    // A block may be longer than what is in sight.
    markSpelling(
      this.view(),
      marks.filter((mark) => mark.to > from && mark.from < to),
    );
  }

  private blocks(): TextBlock[] {
    const { doc } = this.view().state;
    const { from, to } = this.drawn;
    return textBlocks(doc, Math.max(0, from), Math.min(doc.content.size, to));
  }
}

/** The stretch of the body that is in sight; null where none is. */
function whatIsSeen(view: EditorView): Stretch | null {
  const page = view.dom.closest('.story-page')?.getBoundingClientRect();
  const body = view.dom.getBoundingClientRect();
  if (page === undefined || page.height === 0) return null;
  const left = body.left + body.width / 2;
  const top = view.posAtCoords({ left, top: Math.max(page.top, body.top) + 1 });
  const bottom = view.posAtCoords({ left, top: Math.min(page.bottom, body.bottom) - 1 });
  return top === null || bottom === null ? null : { from: top.pos, to: bottom.pos };
}
