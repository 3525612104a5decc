import type { DocumentNode } from '../document/json';
import { blockText, type PastedBlock } from './blocks';
import { type Head, type LeftBlock, readHead } from './article-head';
import { bodyOf } from './body';
import { countLeftOut, type Dropped, nothingDropped } from './dropped';
import { furnitureReason, isFeedLabel, isVideoLabel, type LeftOut } from './furniture';

/** An article as far as a clipboard tells: fields that it does not tell are empty. */
export interface PastedArticle extends Head {
  readonly kind: 'story' | 'video';
  readonly body: DocumentNode;
}

export interface PastedArticles {
  readonly items: readonly PastedArticle[];
  /** In the order of the clipboard. */
  readonly leftOut: readonly LeftOut[];
  readonly dropped: Dropped;
}

/**
 * Articles from the blocks of a clipboard. Each word of the blocks ends in exactly one field, in the
 * body, or in `leftOut` (the `Video` label becomes the item's kind). One clipboard is one article,
 * except in the form of a feed: a `News Feed` line starts an item, and so does a `Video` line that
 * follows another such line or stands first; `Show More` after a video's text ends it.
 *
 * @param page what the clipboard held besides.
 */
export function articlesFromBlocks(
  blocks: readonly PastedBlock[],
  page: Dropped = nothingDropped(),
): PastedArticles {
  // The page's own pictures are elsewhere; what is said of them is kept.
  const words = blocks.filter(({ kind }) => kind !== 'picture');
  const read = segmentsOf(words).map(readSegment);
  const dropped = { ...page };
  countLeftOut(dropped, blocks);
  return {
    items: read.flatMap(({ item }) => item ?? []),
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    dropped,
  };
}

function readSegment(segment: Segment): { item: PastedArticle | null; leftOut: LeftOut[] } {
  const { kind, before, label } = segment;
  const { own, left } = withoutFurniture(segment.blocks);
  if (own.every((block) => blockText(block) === '')) {
    return { item: null, leftOut: [...before, ...label, ...inOrder(segment.blocks, left)] };
  }
  const { head, rest, left: leftOfHead } = readHead(own, kind);
  return {
    item: { kind, ...head, body: bodyOf(rest) },
    leftOut: [...before, ...inOrder(segment.blocks, [...left, ...leftOfHead])],
  };
}

interface Segment {
  kind: 'story' | 'video';
  /** What the page wrote between the items. */
  readonly before: LeftOut[];
  /** The `Video` line: what makes the item a video, or furniture if nothing follows it. */
  readonly label: LeftOut[];
  readonly blocks: PastedBlock[];
}

function segmentsOf(blocks: readonly PastedBlock[]): Segment[] {
  let open: Segment = { kind: 'story', before: [], label: [], blocks: [] };
  const segments = [open];
  let afterBoundary = true;
  const begin = () => {
    if (open.blocks.length === 0 && open.label.length === 0) return;
    open = { kind: 'story', before: [], label: [], blocks: [] };
    segments.push(open);
  };
  for (const block of blocks) {
    const text = labelOf(block);
    if (isFeedLabel(text)) {
      begin();
      open.before.push({ text, reason: 'page furniture' });
      afterBoundary = true;
    } else if (afterBoundary && open.kind === 'story' && isVideoLabel(text)) {
      begin();
      open.kind = 'video';
      open.label.push({ text, reason: 'page furniture' });
      afterBoundary = false;
    } else {
      const endsVideo = open.kind === 'video' && furnitureReason(text) === 'more link';
      open.blocks.push(block);
      if (endsVideo) begin();
      if (text !== '' || block.kind !== 'rule') afterBoundary = endsVideo;
    }
  }
  return segments;
}

/** Words that can be a label of the page: a line of its own, not a quote or a list. */
function labelOf(block: PastedBlock): string {
  const isLine = block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'caption';
  return isLine ? blockText(block) : '';
}

function withoutFurniture(blocks: readonly PastedBlock[]): {
  own: PastedBlock[];
  left: LeftBlock[];
} {
  const own: PastedBlock[] = [];
  const left: LeftBlock[] = [];
  for (const block of blocks) {
    const text = labelOf(block);
    const reason = block.kind === 'aside' ? block.reason : furnitureReason(text);
    if (reason === null) own.push(block);
    else left.push({ block, text: blockText(block), reason });
  }
  return { own, left };
}

function inOrder(blocks: readonly PastedBlock[], left: readonly LeftBlock[]): LeftOut[] {
  const byBlock = new Map(left.map(({ block, text, reason }) => [block, { text, reason }]));
  return blocks.flatMap((block) => byBlock.get(block) ?? []);
}
