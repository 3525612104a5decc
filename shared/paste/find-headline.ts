import { blockText, type PastedBlock } from './blocks';
import { splitCaption } from './credit';
import { isByline, isHeadlineLike, isKickerLike, isPublicationDate } from './head-lines';

/** Section, breadcrumb, date and the like: more lines above a page's `h1` are another text. */
const LINES_ABOVE = 4;
const CHARACTERS_ABOVE = 80;

/**
 * Position of the headline: a page's `h1` with at most a few short lines above it, else a heading
 * with only labels above it, else a first line that reads as a headline. Null if there is none.
 */
export function findHeadline(
  blocks: readonly PastedBlock[],
  kind: 'story' | 'video',
): number | null {
  const top = blocks.slice(0, LINES_ABOVE + 1);
  const h1 = top.findIndex((block) => block.kind === 'heading' && block.level === 1);
  if (h1 !== -1 && top.slice(0, h1).every(isShortLine)) return h1;
  const heading = top.findIndex((block) => block.kind === 'heading');
  if (heading !== -1 && top.slice(0, heading).every(isLabel)) return heading;
  return firstHeadlineLine(blocks, kind);
}

function isShortLine(block: PastedBlock): boolean {
  const { kind } = block;
  if (kind === 'rule' || kind === 'caption') return true;
  return (
    (kind === 'paragraph' || kind === 'heading') && blockText(block).length <= CHARACTERS_ABOVE
  );
}

function isLabel(block: PastedBlock): boolean {
  return isAboveHeadline(block) || (block.kind === 'paragraph' && isKickerLike(blockText(block)));
}

function isAboveHeadline(block: PastedBlock): boolean {
  if (block.kind === 'rule' || block.kind === 'caption') return true;
  const text = blockText(block);
  return block.kind === 'paragraph' && (isByline(text) || isPublicationDate(text));
}

function firstHeadlineLine(blocks: readonly PastedBlock[], kind: 'story' | 'video'): number | null {
  const at = blocks.findIndex((block) => !isAboveHeadline(block));
  const first = blocks[at];
  const next = blocks[at + 1];
  if (first === undefined || !canBeHeadline(first)) return null;
  // A video's only line is its text, also where it is no sentence.
  if (kind === 'video' && next === undefined) return null;
  const isLabelled = next !== undefined && isKickerLike(blockText(first)) && canBeHeadline(next);
  return isLabelled && !isKickerLike(blockText(next)) ? at + 1 : at;
}

function canBeHeadline(block: PastedBlock): boolean {
  const text = blockText(block);
  return block.kind === 'paragraph' && isHeadlineLike(text) && splitCaption(text) === null;
}
