import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';
import { CellSelection, handlePaste, selectionCell, TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { TABLE_LIMIT, tableFits } from '../../shared/document/table-size';
import { RequestError } from '../ipc';

/**
 * Puts the cells of a table into the table around the selection, from its cell on, as a spreadsheet
 * does: the table grows where it is too small. Header cells stay header cells.
 *
 * @param table without cells that span several.
 * @throws RequestError `too-large` where the table would grow too large; then nothing is changed.
 */
export function insertCells(view: EditorView, table: Node): void {
  const { state } = view;
  const $cell = selectionCell(state);
  const outer = $cell.node(-1);
  const map = TableMap.get(outer);
  const { left, top } = map.findCell($cell.pos - $cell.start(-1));
  const width = table.firstChild?.childCount ?? 0;
  const grown = {
    columns: Math.max(map.width, left + width),
    rows: Math.max(map.height, top + table.childCount),
  };
  // Selected cells are filled and the table grows nowhere.
  if (!(state.selection instanceof CellSelection) && !tableFits(grown)) {
    throw new RequestError(
      'too-large',
      `The table would grow too large: it can have ${TABLE_LIMIT}. Paste a part of it.`,
    );
  }
  const typeAt = (row: number, column: number) =>
    row < map.height && column < map.width
      ? outer.nodeAt(map.map[row * map.width + column] ?? 0)?.type
      : undefined;
  const rows = table.children.map((row, y) =>
    row.copy(
      Fragment.from(
        row.children.map((cell, x) => {
          const type = typeAt(top + y, left + x) ?? cell.type;
          return type.create(cell.attrs, cell.content, cell.marks);
        }),
      ),
    ),
  );
  const slice = new Slice(Fragment.from(table.copy(Fragment.from(rows))), 0, 0);
  handlePaste(view, new ClipboardEvent('paste'), slice);
}

/** The cells' table, where blocks are one table and all of the selection is in another. */
export function tableForCells(nodes: readonly Node[], { $from, $to }: Selection): Node | null {
  const [table] = nodes;
  const around = Array.from({ length: $from.sharedDepth($to.pos) + 1 }, (_, at) => $from.node(at));
  const isInCell = around.some(({ type }) => type.name === 'table');
  return nodes.length === 1 && table?.type.name === 'table' && isInCell ? table : null;
}
