import type { DocumentNode } from '../document/json';
import { blockText, type Inlines, type PastedBlock } from './blocks';

/** The body of a story from blocks; at least one paragraph, as a document needs, even from none. */
export function bodyOf(blocks: readonly PastedBlock[]): DocumentNode {
  const content = withoutOuterRules(blocks).map(nodeOf);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** A rule between an article and nothing is the page's. */
function withoutOuterRules(blocks: readonly PastedBlock[]): readonly PastedBlock[] {
  const first = blocks.findIndex((block) => blockText(block) !== '');
  const last = blocks.findLastIndex((block) => blockText(block) !== '');
  return first === -1 ? [] : blocks.slice(first, last + 1);
}

function nodeOf(block: PastedBlock): DocumentNode {
  switch (block.kind) {
    case 'heading':
      return {
        type: 'subhead',
        attrs: { level: block.level <= 2 ? 2 : 3 },
        content: [...block.inlines],
      };
    case 'paragraph':
    case 'caption':
      return paragraph(block.inlines);
    case 'quote':
      return { type: 'blockQuote', content: block.paragraphs.map(paragraph) };
    case 'list':
      return listNode(block.ordered, block.start, block.items);
    case 'rule':
      return { type: 'horizontalRule' };
    case 'aside':
      return paragraph([{ type: 'text', text: block.text }]);
  }
}

function listNode(
  ordered: boolean,
  start: number,
  items: readonly (readonly Inlines[])[],
): DocumentNode {
  const content = items.map((item) => ({ type: 'listItem', content: item.map(paragraph) }));
  return ordered
    ? { type: 'orderedList', attrs: { start }, content }
    : { type: 'bulletList', content };
}

function paragraph(inlines: Inlines): DocumentNode {
  return { type: 'paragraph', content: [...inlines] };
}
