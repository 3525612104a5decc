import type { Node } from '@tiptap/pm/model';
import { bodyLength, type Length } from '../../shared/length/length';
import { PRINT_COLUMN } from '../../shared/length/print-column';
import { wrapLines } from '../../shared/length/wrap-lines';
import { measureIn } from './fit/measure-text';

const known = new WeakMap<Node, Length>();
/** One unit of the canvas stands for a point. */
const widthOf = measureIn(`${PRINT_COLUMN.size}px "${PRINT_COLUMN.face}"`);

/** Length of a body or a part of one, its lines as wide as they are in print. To be asked at rest. */
export function measureLength(body: Node): Length {
  return bodyLength(body, (text) => wrapLines(text, PRINT_COLUMN.width, widthOf).length, known);
}
