import { withoutDash } from '../document/attribution';
import type { DocumentNode } from '../document/json';
import { tableFits } from '../document/table-size';
import {
  blockText,
  type Inlines,
  inlinesText,
  type ListPart,
  type PastedBlock,
  type PastedBox,
  type PastedCell,
  type PastedList,
  type PastedQuote,
  type PastedTable,
} from './blocks';
import { isTitle } from './html-boxes';
import { keptMarks } from './kept-marks';

/** The body of a story from blocks; at least one paragraph, as a document needs, even from none. */
export function bodyOf(blocks: readonly PastedBlock[]): DocumentNode {
  const content = withoutOuterRules(blocks).flatMap((block) => nodesOf(block));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** A rule between an article and nothing is the page's. */
export function withoutOuterRules(blocks: readonly PastedBlock[]): readonly PastedBlock[] {
  const isContent = (block: PastedBlock) =>
    block.kind === 'picture' || block.kind === 'box' || blockText(block) !== '';
  const first = blocks.findIndex(isContent);
  const last = blocks.findLastIndex(isContent);
  return first === -1 ? [] : blocks.slice(first, last + 1);
}

/**
 * The nodes of a block. A picture gives none: it needs a photo of the newsroom first.
 *
 * @param inside gives those of a block in a box.
 */
export function nodesOf(
  block: PastedBlock,
  inside: (block: PastedBlock) => DocumentNode[] = (inner) => nodesOf(inner),
): DocumentNode[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          type: 'subhead',
          attrs: { level: block.level <= 2 ? 2 : 3 },
          content: keptMarks(block.inlines),
        },
      ];
    case 'paragraph':
    case 'caption':
      return [paragraph(block.inlines)];
    case 'quote':
      return [quoteNode(block)];
    case 'list':
      return [listNode(block)];
    case 'table':
      return isLargeTable(block) ? block.rows.map(rowAsText) : [tableNode(block)];
    case 'rule':
      return [{ type: 'horizontalRule' }];
    case 'aside':
      return [paragraph([{ type: 'text', text: block.text }])];
    case 'box':
      return boxNodes(block, inside);
    case 'picture':
      return [];
  }
}

/** Whether a box is fields alone, without blocks in it. */
export function isCard({ type }: Pick<PastedBox, 'type'>): boolean {
  return type === 'videoCard' || type === 'socialPost';
}

function boxNodes(
  { type, attrs, blocks }: PastedBox,
  inside: (block: PastedBlock) => DocumentNode[],
): DocumentNode[] {
  if (isCard({ type })) return [{ type, attrs }];
  const nodes = blocks.filter((block) => !isTitle(block)).flatMap(inside);
  if (type === 'factBox') {
    return [{ type, attrs, content: nodes.length > 0 ? nodes : [{ type: 'paragraph' }] }];
  }
  // Captions alone, where a story has no place for the pictures.
  const isGallery = nodes.length > 0 && nodes.every((node) => node.type === 'figure');
  return isGallery ? [{ type, attrs, content: nodes }] : nodes;
}

function quoteNode({ paragraphs, attribution, pull = false }: PastedQuote): DocumentNode {
  const attrs =
    attribution === undefined ? {} : { attrs: { attribution: withoutDash(attribution) } };
  if (!pull) return { type: 'blockQuote', ...attrs, content: paragraphs.map(paragraph) };
  const lines = paragraphs.flatMap((line, at) => (at === 0 ? line : [HARD_BREAK, ...line]));
  return { type: 'pullQuote', ...attrs, content: keptMarks(lines) };
}

const HARD_BREAK: DocumentNode = { type: 'hardBreak' };

function listNode({ ordered, start, items }: PastedList): DocumentNode {
  const content = items.map((parts) => ({ type: 'listItem', content: parts.map(partNode) }));
  return ordered
    ? { type: 'orderedList', attrs: { start }, content }
    : { type: 'bulletList', content };
}

function partNode(part: ListPart): DocumentNode {
  return part.kind === 'list' ? listNode(part) : paragraph(part.inlines);
}

/** Whether a block is a table too large for a body, which gives rows of text. */
export function isLargeTable(block: PastedBlock): boolean {
  if (block.kind !== 'table') return false;
  const { rows } = block;
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return !tableFits({ columns, rows: rows.length });
}

function tableNode({ rows }: PastedTable): DocumentNode {
  const cellNode = ({ header, paragraphs }: PastedCell): DocumentNode => ({
    type: header ? 'tableHeader' : 'tableCell',
    content: paragraphs.length === 0 ? [{ type: 'paragraph' }] : paragraphs.map(paragraph),
  });
  const content = rows.map((cells) => ({ type: 'tableRow', content: cells.map(cellNode) }));
  return { type: 'table', content };
}

/** A row as one paragraph, its cells set apart by tabs, as spreadsheets write them into a text. */
function rowAsText(cells: readonly PastedCell[]): DocumentNode {
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell.paragraphs.length > 0) + 1);
  const cellTexts = filled.map(({ paragraphs }) => paragraphs.map(inlinesText).join(' '));
  const text = cellTexts.join('\t').trimEnd();
  return paragraph(text === '' ? [] : [{ type: 'text', text }]);
}

function paragraph(inlines: Inlines): DocumentNode {
  return { type: 'paragraph', content: keptMarks(inlines) };
}
