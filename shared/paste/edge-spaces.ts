import type { DocumentNode } from '../document/json';

/** Words at the end of a page: markers and boxes that merely stand around it do not count. */
const AROUND = /<!--(?:Start|End)Fragment-->|<\/?(?:html|body|meta)\b[^>]*>/gi;
const INLINE = 'a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|u';
const SPACE = '(?:[ \\u00a0]|&nbsp;|&#160;)';
// What stands before or behind a block is the page's, not the words'.
const FIRST = new RegExp(
  `^(?:<(?:${INLINE})\\b[^>]{0,2000}>)*${SPACE}+(?:[^\\s<]|<(?:${INLINE})\\b)`,
  'i',
);
const LAST = new RegExp(`(?:[^\\s>]|</(?:${INLINE})>)${SPACE}+(?:</(?:${INLINE})>)*$`, 'i');
/** Attributes of the first words of a page are shorter; no more of it is looked at. */
const EDGE = 20_000;

interface Edges {
  readonly first: boolean;
  readonly last: boolean;
}

/** Whether what was copied begins and ends with a space: where words were taken out of a sentence. */
export function edgesOfHtml(html: string): Edges {
  const start = html
    .slice(0, EDGE)
    .replace(AROUND, '')
    .replace(/^[\r\n]+/, '');
  const end = html
    .slice(-EDGE)
    .replace(AROUND, '')
    .replace(/[\r\n\0]+$/, '');
  return { first: FIRST.test(start), last: LAST.test(end) };
}

export function edgesOfText(text: string): Edges {
  return { first: /^[ \u00a0]/.test(text), last: /[ \u00a0]$/.test(text) };
}

/** A single paragraph with those spaces: it joins the words where it is pasted. */
export function withEdges(
  content: readonly DocumentNode[],
  { first, last }: Edges,
): readonly DocumentNode[] {
  const [only, ...others] = content;
  if (only?.type !== 'paragraph' || others.length > 0) return content;
  const inlines = (only.content ?? []).map((node, at, { length }) =>
    node.text === undefined
      ? node
      : {
          ...node,
          text: `${first && at === 0 ? ' ' : ''}${node.text}${last && at === length - 1 ? ' ' : ''}`,
        },
  );
  return [{ ...only, content: inlines }];
}
