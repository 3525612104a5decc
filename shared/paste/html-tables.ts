import { tableFits } from '../document/table-size';
import type { Inlines, PastedBlock, PastedCell, PastedTable } from './blocks';
import type { Line, TableCell, TableLine } from './html-lines';
import { inlinesText } from './blocks';

/** A cell of figures or names is shorter; longer ones are columns of a page. */
const LONGEST_CELL = 1000;
/** Spans beyond these are no table's: pages may claim any. */
const MOST_SPANNED = 1000;
const MOST_SPANNED_CELLS = 50_000;

interface TableFacts {
  columns: number;
  /** Holds what no cell of a table of data holds: another table, a heading, a quote, a long text. */
  arranges: boolean;
}

/** Tells tables of data, with two columns or more, from those that arrange a page. */
export function dataTables(lines: readonly Line[]): (table: number) => boolean {
  const facts = new Map<number, TableFacts>();
  const factsOf = (table: number): TableFacts => {
    const known = facts.get(table) ?? { columns: 0, arranges: false };
    facts.set(table, known);
    return known;
  };
  let row = -1;
  let inRow = 0;
  for (const line of lines) {
    if (line.kind === 'cell') {
      const { table, outer } = line.cell;
      inRow = line.cell.row === row ? inRow + 1 : 1;
      row = line.cell.row;
      const own = factsOf(table);
      own.columns = Math.max(own.columns, inRow);
      if (outer !== null) factsOf(outer).arranges = true;
    } else if (line.kind === 'words' && line.place.cell !== null) {
      const { heading, quote, caption, cell } = line.place;
      const isPage = heading !== null || quote !== null || caption;
      if (isPage || inlinesText(line.inlines).length > LONGEST_CELL) {
        factsOf(cell.table).arranges = true;
      }
    }
  }
  return (table) => {
    const known = facts.get(table);
    return known !== undefined && known.columns > 1 && !known.arranges;
  };
}

/** The table of neighbouring lines, or nothing where no cell has a word. */
export function tableOf(lines: readonly TableLine[]): PastedBlock[] {
  const grid = new TableGrid();
  for (const line of lines) {
    if (line.kind === 'cell') grid.addCell(line.cell);
    else if (line.place.cell !== null) grid.addWords(line.place.cell.id, line.inlines);
  }
  const rows = grid.rows.filter((cells) => cells.some(isFilled));
  if (rows.length === 0) return [];
  const columns = columnsOf(rows);
  const fits = tableFits({ columns, rows: rows.length });
  const merged = mergedIn(lines);
  return [{ kind: 'table', rows: fits ? evenRows(rows, columns) : rows, merged }];
}

function mergedIn(lines: readonly TableLine[]): number {
  const filled = new Set(lines.map((line) => line.kind === 'words' && line.place.cell?.id));
  const isMerged = ({ id, columns, rows }: TableCell) =>
    filled.has(id) && (columns > 1 || rows > 1);
  return lines.filter((line) => line.kind === 'cell' && isMerged(line.cell)).length;
}

interface GrowingCell extends PastedCell {
  readonly paragraphs: Inlines[];
}

/** Cells by row and column; those that are spanned are empty ones. */
class TableGrid {
  readonly rows: GrowingCell[][] = [];
  readonly #taken = new Set<string>();
  readonly #words = new Map<number, Inlines[]>();
  #spanned = 0;
  #row = -1;

  addCell({ id, row, header, columns, rows }: TableCell): void {
    if (row !== this.#row) this.rows.push([]);
    this.#row = row;
    const y = this.rows.length - 1;
    const cells = this.rows[y] ?? [];
    this.#fill(cells, y);
    const x = cells.length;
    const paragraphs: Inlines[] = [];
    this.#words.set(id, paragraphs);
    cells.push({ header, paragraphs });
    this.#span({ x, y, columns, rows });
    this.#fill(cells, y);
  }

  addWords(cell: number, inlines: Inlines): void {
    this.#words.get(cell)?.push(inlines);
  }

  #span({ x, y, columns, rows }: { x: number; y: number; columns: number; rows: number }): void {
    for (let below = 0; below < rows; below += 1) {
      for (let beside = below === 0 ? 1 : 0; beside < columns; beside += 1) {
        if (this.#spanned === MOST_SPANNED_CELLS) return;
        this.#spanned += 1;
        this.#taken.add(`${y + below}:${x + beside}`);
      }
    }
  }

  /** Empty cells where others reach over or down. */
  #fill(cells: GrowingCell[], y: number): void {
    while (this.#taken.has(`${y}:${cells.length}`)) cells.push({ header: false, paragraphs: [] });
  }
}

function columnsOf(rows: PastedTable['rows']): number {
  return rows.reduce((most, cells) => Math.max(most, cells.findLastIndex(isFilled) + 1), 1);
}

function evenRows(rows: PastedTable['rows'], columns: number): PastedTable['rows'] {
  const empty: PastedCell = { header: false, paragraphs: [] };
  return rows.map((cells) => Array.from({ length: columns }, (_, x) => cells[x] ?? empty));
}

function isFilled({ paragraphs }: PastedCell): boolean {
  return paragraphs.length > 0;
}

/** How many columns or rows an attribute says that a cell spans; 1 where it says nonsense. */
export function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '1', 10);
  return span >= 1 && span <= MOST_SPANNED ? span : 1;
}
