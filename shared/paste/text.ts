import type { ListPart, PastedBlock } from './blocks';
import { cleanLines, collapseSpaces } from './clean-text';

/** Wire copy and mail are wrapped at 60 to 80 characters; longer lines are paragraphs of their own. */
const NARROWEST_WRAP = 45;
const WIDEST_WRAP = 100;
/** Fewer line pairs are no evidence: any two lines look as if wrapped at the first one's length. */
const EVIDENCE = 4;
const MOSTLY = 0.75;

const BULLET = /^\s*[•◦▪‣]\s*/;
const INDENT = /^[ \t]{2,}|^\t/;

/**
 * Blocks of a plain text. A blank line always ends a paragraph. A single line end does too, unless
 * the text is hard-wrapped: then a line that could not have held the next line's first word goes on
 * in it. A text counts as hard-wrapped when its widest line has 45 to 100 characters and at least
 * three in four of its line pairs (four pairs or more) are full in this sense. Even then an indented
 * line, as agencies send them, starts a paragraph. Lines that start with a bullet are list items.
 */
export function blocksFromText(text: string): PastedBlock[] {
  const groups = groupsOf(cleanLines(text));
  const width = wrapWidth(groups);
  const paragraphs = groups.flatMap((group) => (width === null ? group : unwrap(group, width)));
  return asBlocks(paragraphs);
}

function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let open: string[] = [];
  for (const line of [...lines, '']) {
    if (line !== '') {
      open.push(line);
    } else if (open.length > 0) {
      groups.push(open);
      open = [];
    }
  }
  return groups;
}

/** Characters at which the text was wrapped, or null if its line ends mean something. */
function wrapWidth(groups: readonly string[][]): number | null {
  let widest = 0;
  for (const group of groups) {
    for (const line of group) widest = Math.max(widest, line.length);
  }
  if (widest < NARROWEST_WRAP || widest > WIDEST_WRAP) return null;
  const pairs = groups.flatMap((group) => group.slice(1).map((line, i) => [group[i] ?? '', line]));
  const full = pairs.filter(([line = '', next = '']) => isFull(line, next, widest)).length;
  return pairs.length >= EVIDENCE && full >= pairs.length * MOSTLY ? widest : null;
}

function isFull(line: string, next: string, width: number): boolean {
  const [firstWord = ''] = next.trimStart().split(/\s/, 1);
  return line.length + 1 + firstWord.length > width;
}

function unwrap(group: readonly string[], width: number): string[] {
  const paragraphs: string[][] = [];
  let previous: string | null = null;
  for (const line of group) {
    const goesOn =
      previous !== null &&
      isFull(previous, line, width) &&
      !INDENT.test(line) &&
      !BULLET.test(line);
    const open = paragraphs.at(-1);
    if (goesOn && open !== undefined) open.push(line.trim());
    else paragraphs.push([line]);
    previous = line;
  }
  return paragraphs.map((lines) => lines.join(' '));
}

function asBlocks(paragraphs: readonly string[]): PastedBlock[] {
  const blocks: PastedBlock[] = [];
  let items: ListPart[][] = [];
  const endList = () => {
    if (items.length > 0) blocks.push({ kind: 'list', ordered: false, start: 1, items });
    items = [];
  };
  for (const paragraph of paragraphs) {
    const text = collapseSpaces(paragraph.replace(BULLET, '').trim());
    if (text === '') continue;
    const inlines = [{ type: 'text', text }];
    if (BULLET.test(paragraph)) {
      items.push([{ kind: 'paragraph', inlines }]);
    } else {
      endList();
      blocks.push({ kind: 'paragraph', inlines });
    }
  }
  endList();
  return blocks;
}
