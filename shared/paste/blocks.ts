import type { DocumentNode } from '../document/json';

/** A run of words: text nodes with `bold`, `italic` and `link {href}` marks, and `hardBreak` nodes. */
export type Inlines = readonly DocumentNode[];

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Why a part of a page is set apart before anyone asks what the article is. */
export type AsideReason = 'navigation' | 'form control' | 'editor’s comment';

/**
 * What stands between a clipboard and a story: structure without styling, in reading order. Lists
 * are flat (a list inside an item follows that item as a list of its own, then the outer one goes
 * on with its number), because bodies hold flat lists and pages may nest without end.
 */
export type PastedBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly inlines: Inlines }
  | { readonly kind: 'paragraph'; readonly inlines: Inlines }
  | { readonly kind: 'caption'; readonly inlines: Inlines }
  | { readonly kind: 'quote'; readonly paragraphs: readonly Inlines[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Number of the first item. */
      readonly start: number;
      /** Each item is one or more paragraphs. */
      readonly items: readonly (readonly Inlines[])[];
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'aside'; readonly reason: AsideReason; readonly text: string };

/** The words of a run; a hard break counts as one space, so both have the same length. */
function inlinesText(inlines: Inlines): string {
  return inlines.map((node) => (node.type === 'text' ? (node.text ?? '') : ' ')).join('');
}

/** All words of a block, paragraphs and items on lines of their own; empty for a rule. */
export function blockText(block: PastedBlock): string {
  switch (block.kind) {
    case 'rule':
      return '';
    case 'aside':
      return block.text;
    case 'quote':
      return block.paragraphs.map(inlinesText).join('\n');
    case 'list':
      return block.items.flat().map(inlinesText).join('\n');
    default:
      return inlinesText(block.inlines);
  }
}

/** The run from UTF-16 offset `from` of `inlinesText` up to `to`, marks kept, outer spaces trimmed. */
export function sliceInlines(inlines: Inlines, from: number, to = Infinity): Inlines {
  const kept: DocumentNode[] = [];
  let offset = 0;
  for (const node of inlines) {
    const text = node.type === 'text' ? (node.text ?? '') : ' ';
    const part = text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
    offset += text.length;
    if (part !== '') kept.push(node.type === 'text' ? { ...node, text: part } : node);
  }
  return trimInlines(kept);
}

function trimInlines(inlines: Inlines): Inlines {
  const text = inlinesText(inlines);
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  if (from === 0 && to === text.length) return inlines;
  return from >= to ? [] : sliceInlines(inlines, from, to);
}
