import type { AsideReason, HeadingLevel, Inlines, PastedBlock, PastedPicture } from './blocks';
import { blocksOfBox, type BoxName } from './html-boxes';
import { listsOf } from './html-lists';
import { quoteOf, withSpeakers } from './html-quotes';
import { dataTables, tableOf } from './html-tables';

/** Where in the page's structure a line of words stands. Ids tell neighbours of the same box. */
export interface Place {
  readonly heading: HeadingLevel | null;
  readonly caption: boolean;
  readonly figure: number | null;
  readonly quote: number | null;
  /** Of a quote: set apart to draw the eye. */
  readonly pull: boolean;
  readonly item: Item | null;
  readonly cell: TableCell | null;
}

export interface Item {
  readonly id: number;
  readonly list: string;
  readonly ordered: boolean;
  /** Its number in an ordered list where known. */
  readonly number: number | null;
  /** How deep its list is, from 1. */
  readonly level: number;
  /** Word's, which writes lists as paragraphs. */
  readonly isWords: boolean;
}

export interface TableCell {
  readonly id: number;
  readonly table: number;
  readonly row: number;
  readonly header: boolean;
  /** Columns and rows that it spans. */
  readonly columns: number;
  readonly rows: number;
  /** Table that its table stands in. */
  readonly outer: number | null;
}

export interface WordsLine {
  readonly kind: 'words';
  readonly place: Place;
  readonly inlines: Inlines;
}

/** The start of a cell, which may turn out to be empty. */
interface CellLine {
  readonly kind: 'cell';
  readonly cell: TableCell;
}

export type Line =
  | WordsLine
  | CellLine
  | PastedPicture
  /** What follows, up to the end of the box, is in it. */
  | { readonly kind: 'box'; readonly name: BoxName }
  | { readonly kind: 'end of box' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'aside'; readonly reason: AsideReason; readonly text: string };

export type TableLine = WordsLine | CellLine;

/**
 * Blocks of a page from its lines: neighbours in one quote, list or table become one block. A
 * caption stays a caption wherever it stands, unless it says who said a quote; a quote keeps all else
 * in it as paragraphs; a heading in a list is a heading, since feeds are often lists of cards. Tables
 * that merely arrange a page give what they hold. Pictures come after the block that they stand in; so
 * do asides and rules in a table of data, which stays whole.
 */
export function blocksFromLines(lines: readonly Line[]): PastedBlock[] {
  const blocks: PastedBlock[] = [];
  let from = 0;
  for (const [at, line] of lines.entries()) {
    if (line.kind !== 'box' && line.kind !== 'end of box') continue;
    const inside = blocksInside(lines.slice(from, at));
    const before = from === 0 ? undefined : lines[from - 1];
    const held = before?.kind === 'box' ? blocksOfBox(before.name, inside) : inside;
    for (const block of held) blocks.push(block);
    from = at + 1;
  }
  for (const block of blocksInside(lines.slice(from))) blocks.push(block);
  return withSpeakers(blocks);
}

/** Blocks of lines that are all in the same box, or in none. */
function blocksInside(lines: readonly Line[]): PastedBlock[] {
  const isData = dataTables(lines);
  const blocks: PastedBlock[] = [];
  let run: TableLine[] = [];
  let held: PastedBlock[] = [];
  const endRun = () => {
    for (const block of blocksOfRun(run, isData)) blocks.push(block);
    for (const block of held) blocks.push(block);
    run = [];
    held = [];
  };
  for (const line of lines) {
    if (line.kind === 'picture') {
      held.push(line);
    } else if (line.kind === 'words' || line.kind === 'cell') {
      const table = tableWith(line, isData);
      if (line.kind === 'cell' && table === null) continue;
      const first = run[0];
      if (first === undefined || !joins(first, line, isData)) endRun();
      run.push(line);
    } else if (line.kind === 'rule' || line.kind === 'aside') {
      const [first] = run;
      const isInTable = first !== undefined && tableWith(first, isData) !== null;
      if (!isInTable) endRun();
      held.push(line);
    }
  }
  endRun();
  return blocks;
}

type IsData = (table: number) => boolean;

/** The table that a line is a part of, unless that merely arranges the page. */
function tableWith(line: TableLine, isData: IsData): number | null {
  const cell = line.kind === 'cell' ? line.cell : line.place.cell;
  return cell !== null && isData(cell.table) ? cell.table : null;
}

type Kind = 'caption' | 'quote' | 'heading' | 'list' | 'paragraph';

function kindOf(place: Place): Kind {
  if (place.caption) return 'caption';
  if (place.quote !== null) return 'quote';
  if (place.heading !== null) return 'heading';
  return place.item === null ? 'paragraph' : 'list';
}

function joins(first: TableLine, next: TableLine, isData: IsData): boolean {
  const table = tableWith(first, isData);
  if (table !== tableWith(next, isData)) return false;
  if (table !== null) return true;
  if (first.kind === 'cell' || next.kind === 'cell') return false;
  const kind = kindOf(first.place);
  if (kind !== kindOf(next.place)) return false;
  return kind === 'list' || (kind === 'quote' && first.place.quote === next.place.quote);
}

function blocksOfRun(run: readonly TableLine[], isData: IsData): readonly PastedBlock[] {
  const [first] = run;
  if (first === undefined) return [];
  const words = run.filter((line) => line.kind === 'words');
  if (tableWith(first, isData) !== null) return tableOf(run);
  if (first.kind === 'cell') return [];
  const { place, inlines } = first;
  switch (kindOf(place)) {
    case 'caption':
      return [{ kind: 'caption', inlines, figure: place.figure }];
    case 'heading':
      return [{ kind: 'heading', level: place.heading ?? 2, inlines }];
    case 'quote':
      return [
        {
          ...quoteOf(words.map((line) => line.inlines)),
          ...(place.figure === null ? {} : { figure: place.figure }),
          ...(place.pull ? { pull: true } : {}),
        },
      ];
    case 'list':
      return listsOf(words);
    case 'paragraph':
      return [{ kind: 'paragraph', inlines }];
  }
}
