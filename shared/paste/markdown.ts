import type { DocumentNode } from '../document/json';
import type { HeadingLevel, Inlines, PastedBlock } from './blocks';
import { cleanLines, collapseSpaces } from './clean-text';
import type { WordsLine } from './html-lines';
import { DEEPEST_LIST, listsOf } from './html-lists';
import { OUTSIDE } from './html-scope';
import { keptAddress } from './html-style';

const HEADING = /^(#{1,6})\s+(.*)$/;
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,})$/;
const QUOTE = /^\s*>\s?(.*)$/;
const ITEM = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;
/** Spaces by which a list in a list is indented at least. */
const INDENT = 2;

/**
 * Blocks of a Markdown text, as far as a body has them: headings, lists, quotes, rules, paragraphs,
 * emphasis, code and links. What else Markdown knows stays as it is written.
 */
export function blocksFromMarkdown(text: string): PastedBlock[] {
  const blocks: PastedBlock[] = [];
  let lines: string[] = [];
  let quote: Inlines[] = [];
  let items: WordsLine[] = [];
  const end = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', inlines: inlinesOf(lines.join(' ')) });
    if (quote.length > 0) blocks.push({ kind: 'quote', paragraphs: quote });
    for (const list of listsOf(items)) blocks.push(list);
    [lines, quote, items] = [[], [], []];
  };
  for (const line of cleanLines(text)) {
    const [, hashes, afterHashes = ''] = HEADING.exec(line) ?? [];
    const heading = withoutClosingHashes(afterHashes);
    const [, quoted] = QUOTE.exec(line) ?? [];
    const item = itemOf(line, items.length);
    if (line.trim() === '') {
      if (items.length === 0) end();
    } else if (hashes !== undefined && heading !== '') {
      end();
      const level = hashes.length as HeadingLevel;
      blocks.push({ kind: 'heading', level, inlines: inlinesOf(heading) });
    } else if (RULE.test(line)) {
      end();
      blocks.push({ kind: 'rule' });
    } else if (quoted !== undefined) {
      if (quote.length === 0) end();
      if (quoted !== '') quote.push(inlinesOf(quoted));
    } else if (item !== null) {
      if (items.length === 0) end();
      items.push(item);
    } else {
      if (lines.length === 0) end();
      lines.push(line.trim());
    }
  }
  end();
  return blocks;
}

/** A heading may end in hashes behind a space; those of a word (`C#`) are its own. */
function withoutClosingHashes(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end -= 1;
  const isWord = /\S/.test(heading[end - 1] ?? '');
  return isWord ? heading : heading.slice(0, end).trimEnd();
}

function itemOf(line: string, id: number): WordsLine | null {
  const [, space, number, words] = ITEM.exec(line) ?? [];
  if (space === undefined || words === undefined) return null;
  const level = Math.floor(space.replaceAll('\t', '    ').length / INDENT) + 1;
  const ordered = number !== undefined;
  const item = {
    id,
    list: 'markdown',
    ordered,
    number: ordered ? Number(number) : null,
    level: Math.min(DEEPEST_LIST, level),
    isWords: false,
  };
  return { kind: 'words', place: { ...OUTSIDE.place, item }, inlines: inlinesOf(words) };
}

/**
 * No part goes on past the character that begins one of its kind, so that a line is looked through
 * once, whatever is in it.
 */
const INLINE =
  /`([^`]{1,500})`|\*\*(?=\S)([^*]{1,2000})\*\*|(?<!\w)__(?=\S)([^_]{1,2000})__(?!\w)|\*(?=\S)([^*]{1,2000})\*|(?<!\w)_(?=\S)([^_]{1,2000})_(?!\w)|~~([^~]{1,2000})~~|(?<!!)\[([^[\]]{1,1000})\]\(([^\s[)]{1,2000})\)/g;
const TYPES = ['code', 'bold', 'bold', 'italic', 'italic', 'strike'];

function inlinesOf(line: string): Inlines {
  const inlines: DocumentNode[] = [];
  const add = (text: string, marks?: DocumentNode['marks']) => {
    const words = collapseSpaces(text);
    if (words !== '') inlines.push({ type: 'text', text: words, ...(marks ? { marks } : {}) });
  };
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    add(line.slice(at, match.index));
    at = match.index + match[0].length;
    const [words = '', address] = [match[7], match[8]];
    const href = keptAddress(address);
    const kind = match.slice(1, 7).findIndex((part) => part !== undefined);
    if (kind >= 0) add(match[kind + 1] ?? '', [{ type: TYPES[kind] ?? 'bold' }]);
    else if (href === null) add(match[0]);
    else add(words, [{ type: 'link', attrs: { href } }]);
  }
  add(line.slice(at));
  return inlines;
}
