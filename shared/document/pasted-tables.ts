import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { isInTable, selectedRect } from '@tiptap/pm/tables';
import type { DocumentNode } from './json';
import { tableFits, tableSize, type TableSize } from './table-size';

/**
 * What is pasted, its tables no larger than can be worked with: of larger ones each row becomes a
 * paragraph, tabs between the cells, so that no word is lost.
 *
 * @param state of the editor that it is pasted in: in a table, the two grow together.
 * @returns the slice itself where every table fits.
 */
export function withTablesThatFit(slice: Slice, state: EditorState): Slice {
  const around = isInTable(state) ? sizeAround(state) : { columns: 0, rows: 0 };
  const fits = (table: Node) => {
    const { columns, rows } = tableSize(table.toJSON() as DocumentNode);
    return tableFits({ columns: around.columns + columns, rows: around.rows + rows });
  };
  const content: Node[] = [];
  let isChanged = false;
  slice.content.forEach((node) => {
    const isTooLarge = node.type.name === 'table' && !fits(node);
    isChanged ||= isTooLarge;
    content.push(...(isTooLarge ? linesOf(node) : [node]));
  });
  return isChanged ? new Slice(Fragment.from(content), 0, 0) : slice;
}

function sizeAround(state: EditorState): TableSize {
  const { map } = selectedRect(state);
  return { columns: map.width, rows: map.height };
}

/** The rows of a table as paragraphs, tabs between the cells. */
export function linesOf(table: Node): Node[] {
  const { schema } = table.type;
  return table.children.map((row) => {
    const line = row.children.map(({ textContent }) => textContent).join('\t');
    return schema.node('paragraph', null, line.trim() === '' ? [] : [schema.text(line)]);
  });
}
