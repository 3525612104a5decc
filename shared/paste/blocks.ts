import type { DocumentNode } from '../document/json';

/**
 * A run of words: text nodes with `bold`, `italic`, `underline`, `strike`, `superscript`, `subscript`,
 * `code` and `link {href}` marks and `hardBreak` nodes. Where a quote names who said it, `speaker`
 * marks; in a caption or a box, a mark for the part that its element says the words are.
 */
export type Inlines = readonly DocumentNode[];

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Why a part of a page is set apart before anyone asks what the article is. */
export type AsideReason = 'navigation' | 'form control' | 'editor’s comment';

export interface PastedQuote {
  readonly kind: 'quote';
  readonly paragraphs: readonly Inlines[];
  /** Who said it as the page has it, with the dash before the name. */
  readonly attribution?: string;
  /** The `figure` that it stands in, to find who said it in the caption. */
  readonly figure?: number | null;
  /** Set apart to draw the eye, not somebody's words in the text. */
  readonly pull?: boolean;
}

/** A list in which items may hold lists, no deeper than Word can: pages may nest without end. */
export interface PastedList {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item. */
  readonly start: number;
  /** Each item begins with a paragraph; more of them and lists may follow. */
  readonly items: readonly (readonly ListPart[])[];
}

export type ListPart = PastedParagraph | PastedList;

export interface PastedParagraph {
  readonly kind: 'paragraph';
  readonly inlines: Inlines;
}

export interface PastedCell {
  readonly header: boolean;
  readonly paragraphs: readonly Inlines[];
}

export interface PastedTable {
  readonly kind: 'table';
  /** Each row has as many cells as the others. */
  readonly rows: readonly (readonly PastedCell[])[];
  /** How many cells with words spanned several. */
  readonly merged?: number;
}

/** A picture of a page: where it is tells whether it can be had. */
export interface PastedPicture {
  readonly kind: 'picture';
  /** Its bytes as a `data:` URL, or null for one that cannot be had. */
  readonly data: string | null;
  /**
   * What it counts as without its bytes: it is on the web and never fetched, of a format that the
   * newsroom does not take, or out of reach (in another program's folder).
   */
  readonly missing: 'webPictures' | 'otherPictures' | 'lostPictures';
  readonly altText: string;
  /** The `figure` that it stands in, to find its caption. */
  readonly figure: number | null;
}

/** A box that is one block of the body, with fields or other blocks in it. */
export interface PastedBox {
  readonly kind: 'box';
  readonly type: 'factBox' | 'gallery' | 'videoCard' | 'socialPost';
  readonly attrs: Readonly<Record<string, string>>;
  /** All that it holds, words of the fields included. */
  readonly blocks: readonly PastedBlock[];
}

/**
 * What stands between a clipboard and a story: structure without styling, in reading order.
 */
export type PastedBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly inlines: Inlines }
  | PastedParagraph
  | { readonly kind: 'caption'; readonly inlines: Inlines; readonly figure?: number | null }
  | PastedQuote
  | PastedList
  | PastedTable
  | PastedPicture
  | PastedBox
  | { readonly kind: 'rule' }
  | { readonly kind: 'aside'; readonly reason: AsideReason; readonly text: string };

/** The words of a run; a hard break counts as one space, so both have the same length. */
export function inlinesText(inlines: Inlines): string {
  return inlines.map((node) => (node.type === 'text' ? (node.text ?? '') : ' ')).join('');
}

/** All words of a block, paragraphs, items and cells on lines of their own; empty for a rule or picture. */
export function blockText(block: PastedBlock): string {
  switch (block.kind) {
    case 'rule':
    case 'picture':
      return '';
    case 'aside':
      return block.text;
    case 'quote':
      return [...block.paragraphs.map(inlinesText), block.attribution ?? ''].join('\n').trimEnd();
    case 'list':
      return block.items.flat().map(blockText).join('\n');
    case 'box':
      return block.blocks
        .map(blockText)
        .filter((text) => text !== '')
        .join('\n');
    case 'table':
      return block.rows
        .flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs.map(inlinesText)))
        .join('\n');
    default:
      return inlinesText(block.inlines);
  }
}

/** The blocks, those in boxes without these. */
export function outOfBoxes(blocks: readonly PastedBlock[]): readonly PastedBlock[] {
  return blocks.flatMap((block) => (block.kind === 'box' ? block.blocks : [block]));
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
