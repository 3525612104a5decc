import { outOfBoxes, type PastedBlock } from './blocks';
import { isLargeTable } from './body';

/** What a page holds and a body does not take, each with how many there were. */
export interface Dropped {
  /** Words taken out while changes were tracked. */
  deletions: number;
  comments: number;
  /** Menus, buttons and fields of the page. */
  controls: number;
  /** Links that lead nowhere a story may lead. */
  links: number;
  /** Frames, films and sounds. */
  embeds: number;
  drawings: number;
  scripts: number;
  /** Elements that say how words look. */
  styled: number;
  /** Characters that turn the direction of all that follows. */
  overrides: number;
  /** Pictures that there is no place for. */
  pictures: number;
  webPictures: number;
  /** Pictures of a format that the newsroom does not take. */
  otherPictures: number;
  /** Pictures that only the program copied from can reach. */
  lostPictures: number;
  /** Words below the line, which came as plain ones. */
  subscripts: number;
  /** Cells that spanned several, which came as one each. */
  mergedCells: number;
  /** Tables too large for a body, which came as rows of text. */
  largeTables: number;
}

export function nothingDropped(): Dropped {
  return {
    deletions: 0,
    comments: 0,
    controls: 0,
    links: 0,
    embeds: 0,
    drawings: 0,
    scripts: 0,
    styled: 0,
    overrides: 0,
    pictures: 0,
    webPictures: 0,
    otherPictures: 0,
    lostPictures: 0,
    subscripts: 0,
    mergedCells: 0,
    largeTables: 0,
  };
}

/** Counts what a body does not take of a block. */
export function countBlock(dropped: Dropped, block: PastedBlock): void {
  if (block.kind === 'picture' && block.data === null) {
    dropped[block.missing] += 1;
  } else if (block.kind === 'table') {
    if (isLargeTable(block)) dropped.largeTables += 1;
    else dropped.mergedCells += block.merged ?? 0;
  }
}

/** As `countBlock`, where there is no place for pictures that could be had either. */
export function countLeftOut(dropped: Dropped, blocks: readonly PastedBlock[]): void {
  for (const block of outOfBoxes(blocks)) {
    countBlock(dropped, block);
    if (block.kind === 'picture' && block.data !== null) dropped.pictures += 1;
  }
}

const EMBEDS = new Set(['applet', 'audio', 'embed', 'iframe', 'object', 'video']);
const DRAWINGS = new Set(['canvas', 'math', 'svg']);

/** Counts an element that is left out whole, by its name. */
export function countElement(dropped: Dropped, name: string): void {
  if (EMBEDS.has(name)) dropped.embeds += 1;
  else if (DRAWINGS.has(name)) dropped.drawings += 1;
  else if (name === 'script') dropped.scripts += 1;
}
