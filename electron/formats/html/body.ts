import type { Node } from '@tiptap/pm/model';
import type { Page } from '../../../shared/document/block';
import { bodyHtml, escapeHtml } from '../../../shared/document/html';
import type { PageDateline } from './dateline';

const PARAGRAPH = '<p dir="auto">';

/** The body's blocks that have something to show: editors leave empty paragraphs behind. */
function shownBlocks(body: Node): Node[] {
  const shown: Node[] = [];
  body.forEach((block) => {
    if (!block.isTextblock || block.content.size > 0) shown.push(block);
  });
  return shown;
}

/**
 * The body as readers get it, the dateline run in at the head of its first paragraph, unless that
 * paragraph begins with the dateline's own words (wire copy often does).
 */
export function bodyWithDateline(body: Node, dateline: PageDateline, page: Page): string {
  const blocks = shownBlocks(body);
  const first = blocks.find(({ type }) => type.name === 'paragraph');
  const said = dateline.words.toLowerCase();
  const runsIn = said !== '' && !first?.textContent.toLowerCase().startsWith(said);
  const span = `<span class="dateline">${escapeHtml(dateline.printed)}</span> `;
  const html = blocks.map((block) => {
    const markup = bodyHtml(body.type.create(null, block), page);
    return runsIn && block === first && markup.startsWith(PARAGRAPH)
      ? `${PARAGRAPH}${span}${markup.slice(PARAGRAPH.length)}`
      : markup;
  });
  if (runsIn && first === undefined) html.unshift(`<p>${span.trimEnd()}</p>\n`);
  return html.join('');
}

/** The body's words, a paragraph a line, without captions and other furniture. */
export function bodyText(body: Node): string {
  return (
    shownBlocks(body)
      .map((block) => block.textBetween(0, block.content.size, '\n', leafText))
      // Of an empty cell of a table, say: it would end the paragraph.
      .map((text) => text.replaceAll(/\n(?:[^\S\n]*\n)+/g, '\n').trim())
      .filter((text) => text.trim() !== '')
      .join('\n\n')
  );
}

function leafText(leaf: Node): string {
  return leaf.type.name === 'hardBreak' ? '\n' : '';
}
