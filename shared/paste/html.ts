import type { PastedBlock } from './blocks';
import { blocksFromLines } from './html-lines';
import type { Dropped } from './dropped';
import { Outline } from './html-outline';

/** Windows puts offsets before the page (Microsoft, "HTML Clipboard Format"). */
const WINDOWS_HEADER = /^\ufeff?Version:[\d.]+\s+(?:(?:Start|End|Source)[A-Za-z]+:[^\r\n]*\s+)+/;
const START = '<!--StartFragment-->';
const END = '<!--EndFragment-->';

export interface PastedPage {
  readonly blocks: readonly PastedBlock[];
  /** What the page held besides, in so far as its elements tell. */
  readonly dropped: Dropped;
}

/**
 * Blocks of a page or a copied part of one: structure kept, styling, scripts and what a browser does
 * not show dropped, navigation and form controls set apart as asides. Words become plain text nodes,
 * so nothing in them can run; the only attribute taken over is a link's checked address. Any string
 * gives a result, in time and memory that grow with its length and whatever its nesting.
 *
 * @param progress told how many characters are read, about every million.
 */
export function readHtml(html: string, progress?: (read: number) => void): PastedPage {
  const outline = new Outline();
  const blocks = blocksFromLines(outline.read(selection(html), progress));
  return { blocks, dropped: outline.dropped };
}

/** As `readHtml`, its blocks alone. */
export function blocksFromHtml(html: string): readonly PastedBlock[] {
  return readHtml(html).blocks;
}

/**
 * What the person selected. Only behind Windows' own header do the markers enclose just that; pages
 * themselves often carry left-over markers in the middle of an article.
 */
function selection(html: string): string {
  const header = WINDOWS_HEADER.exec(html)?.[0];
  if (header === undefined) return html;
  const page = html.slice(header.length);
  const start = page.indexOf(START);
  const end = page.lastIndexOf(END);
  return start === -1 || end < start ? page : page.slice(start + START.length, end);
}
