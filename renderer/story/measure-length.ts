import type { Node } from '@tiptap/pm/model';
import type { PrintColumn } from '../../shared/desk';
import { FIRST_DESK } from '../../shared/first-desk';
import { bodyLength, type Length } from '../../shared/length/length';
import { wrapLines } from '../../shared/length/wrap-lines';
import { useApp } from '../app-store';
import { measureIn } from './fit/measure-text';

const FACE = 'Newsreader Variable';

interface Measured {
  column: PrintColumn;
  known: WeakMap<Node, Length>;
}

/** What is known of blocks in the column that was asked last: another one has other lines. */
let measured: Measured = { column: FIRST_DESK.printColumn, known: new WeakMap() };

/** The newsroom's printed column. */
function printColumn(): PrintColumn {
  return useApp.getState().newsroom?.desk.printColumn ?? FIRST_DESK.printColumn;
}

/** Length of a body or a part of one, its lines as wide as they are in print. To be asked at rest. */
export function measureLength(body: Node): Length {
  const column = printColumn();
  if (column !== measured.column) measured = { column, known: new WeakMap() };
  // One unit of the canvas stands for a point.
  const widthOf = measureIn(`${column.text}px "${FACE}"`);
  return bodyLength(body, (text) => wrapLines(text, column.width, widthOf).length, measured.known);
}
