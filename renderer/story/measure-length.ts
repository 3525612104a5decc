import type { Node } from '@tiptap/pm/model';
import { bodyLength, type Length } from '../../shared/length/length';
import { PRINT_COLUMN, printLines } from '../../shared/length/print-lines';

/** Words in a newsroom's stories repeat: a measure is taken once for each, up to so many. */
const MOST_WORDS = 20_000;
const widths = new Map<string, number>();
const known = new WeakMap<Node, Length>();
let context: CanvasRenderingContext2D | null = null;

/** Length of a body or a part of one, its lines as wide as they are in print. To be asked at rest. */
export function measureLength(body: Node): Length {
  return bodyLength(body, (text) => printLines(text, PRINT_COLUMN.width, widthOf), known);
}

/** Width in the print face, in points: one unit of the canvas stands for a point. */
function widthOf(text: string): number {
  const width = widths.get(text);
  if (width !== undefined) return width;
  if (widths.size >= MOST_WORDS) widths.clear();
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return 0;
  context.font = `${PRINT_COLUMN.size}px "${PRINT_COLUMN.face}"`;
  const measured = context.measureText(text).width;
  widths.set(text, measured);
  return measured;
}
