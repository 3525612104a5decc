import { UserError } from '../errors';
import type { DocumentNode } from '../document/json';
import { type Inlines, outOfBoxes, type PastedBlock, type PastedPicture } from './blocks';
import { isCard, nodesOf, withoutOuterRules } from './body';
import { readCaption } from './credit';
import { countBlock, countLeftOut, type Dropped, nothingDropped } from './dropped';
import { edgesOfHtml, edgesOfText, withEdges } from './edge-spaces';
import { readHtml } from './html';
import { blocksFromMarkdown } from './markdown';
import { blocksFromText } from './text';
import { tableFromCsv, tableFromText } from './text-table';

/** What a clipboard gives to a body that is being written. */
export interface PastedContent {
  /** Blocks of the body, in order; pictures are figures named by `pictureName`. */
  readonly content: readonly DocumentNode[];
  /** The bytes of each picture as a `data:` URL. */
  readonly pictures: readonly string[];
  readonly dropped: Dropped;
}

/** Far more than the longest story: the page stands still while so much comes in, for about a second. */
const MOST_CHARACTERS = 1_000_000;
const MOST_BLOCKS = 5_000;

const PICTURE_NAME = 'pasted-picture-';

/** What a figure's photo is called until it is one of the newsroom's. */
export function pictureName(at: number): string {
  return `${PICTURE_NAME}${at}`;
}

/**
 * The content of copied HTML.
 *
 * @param progress told how many characters are read.
 * @throws UserError `too-large` for more than a body takes at once.
 */
export function contentOfHtml(html: string, progress?: (read: number) => void): PastedContent {
  const { blocks, dropped } = readHtml(html, progress);
  const own = blocks.filter(({ kind }) => kind !== 'aside');
  // Who copies nothing but a menu or a button's words wants those.
  const isPage = own.some(({ kind }) => kind !== 'rule');
  const asides = isPage ? blocks.filter((block) => block.kind === 'aside') : [];
  const comments = asides.filter(({ reason }) => reason === 'editor’s comment').length;
  const controls = asides.length - comments;
  const read = contentOf(isPage ? own : blocks, { ...dropped, comments, controls });
  return { ...read, content: withEdges(read.content, edgesOfHtml(html)) };
}

/**
 * The content of a plain text: paragraphs, lists and, where all of it is rows of cells, a table.
 *
 * @throws UserError `too-large` for more than a body takes at once.
 */
export function contentOfText(text: string): PastedContent {
  const table = tableFromText(text);
  const read = contentOf(table === null ? blocksFromText(text) : [table], nothingDropped());
  return { ...read, content: withEdges(read.content, edgesOfText(text)) };
}

/** The content of a CSV file: its table, or its words. @throws UserError as `contentOfText`. */
export function contentOfCsv(text: string): PastedContent {
  const table = tableFromCsv(text);
  return table === null ? contentOfText(text) : contentOf([table], nothingDropped());
}

/** The content of a Markdown file. @throws UserError as `contentOfText`. */
export function contentOfMarkdown(text: string): PastedContent {
  return contentOf(blocksFromMarkdown(text), nothingDropped());
}

function contentOf(blocks: readonly PastedBlock[], dropped: Dropped): PastedContent {
  const content: DocumentNode[] = [];
  const pictures: string[] = [];
  const all = withoutOuterRules(blocks);
  const captionOf = captionsOf(outOfBoxes(all));
  const isTaken = new Set(captionOf.values());
  const read = (block: PastedBlock, isInGallery = false): DocumentNode[] => {
    if (isTaken.has(block)) return [];
    countBlock(dropped, block);
    if (block.kind === 'picture') return figureOf(block, captionOf.get(block), pictures);
    // Its picture is elsewhere, or was never chosen.
    if (block.kind === 'caption' && isInGallery) return [figureNode(block.inlines)];
    if (block.kind === 'box' && isCard(block)) countLeftOut(dropped, block.blocks);
    return nodesOf(block, (inner) => read(inner, block.kind === 'box' && block.type === 'gallery'));
  };
  for (const block of all) {
    for (const node of read(block)) content.push(node);
  }
  refuseLarge(content);
  return { content, pictures, dropped };
}

/** The caption of each picture that has one: of the same figure, and of no picture before. */
function captionsOf(blocks: readonly PastedBlock[]): ReadonlyMap<PastedBlock, PastedBlock> {
  const captions = new Map<number, PastedBlock>();
  for (const block of blocks) {
    if (block.kind === 'caption' && block.figure != null) captions.set(block.figure, block);
  }
  const pairs: [PastedBlock, PastedBlock][] = [];
  for (const block of blocks) {
    if (block.kind !== 'picture' || block.figure === null) continue;
    const caption = captions.get(block.figure);
    if (caption === undefined) continue;
    pairs.push([block, caption]);
    captions.delete(block.figure);
  }
  return new Map(pairs);
}

/** A figure where there is a picture to show, or words that wait for one. */
function figureOf(
  { data, altText }: PastedPicture,
  captioned: PastedBlock | undefined,
  pictures: string[],
): DocumentNode[] {
  if (data === null && captioned === undefined) return [];
  const words = captioned?.kind === 'caption' ? captioned.inlines : [];
  if (data === null) return [figureNode(words, { photoId: '', altText })];
  pictures.push(data);
  return [figureNode(words, { photoId: pictureName(pictures.length - 1), altText })];
}

function figureNode(words: Inlines, { photoId = '', altText = '' } = {}): DocumentNode {
  return { type: 'figure', attrs: { photoId, ...readCaption(words), altText } };
}

function refuseLarge(content: readonly DocumentNode[]): void {
  const characters = content.reduce((sum, node) => sum + charactersOf(node), 0);
  if (characters <= MOST_CHARACTERS && content.length <= MOST_BLOCKS) return;
  const amount = new Intl.NumberFormat('en-GB').format(content.length);
  throw new UserError(
    'too-large',
    `The clipboard holds ${amount} paragraphs, more than a story takes at once. Copy a part of it.`,
  );
}

function charactersOf({ text = '', content = [] }: DocumentNode): number {
  return content.reduce((sum, node) => sum + charactersOf(node), text.length);
}
